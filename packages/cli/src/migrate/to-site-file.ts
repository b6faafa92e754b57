// Makes a site file of what another tool's configuration says, with a list of what is left to do.
import { catalog } from '@assent/catalog';
import { KNOWN_PURPOSES, namesTracer, NECESSARY, peerLabels, PURPOSE_ID, SERVICE_ID, type Service, type SiteFile } from '@assent/core';
import type { PeerConfig, PeerPurpose, PeerService } from './peer-config.ts';

export interface Migrated {
  readonly file: SiteFile;
  /** What could not be carried, and what only the site's owner knows. */
  readonly left: readonly string[];
}

/** Says nothing by itself: what it could not know is written as TODO, which `assent check` finds. */
export function toSiteFile(config: PeerConfig, peer: string): Migrated {
  const left: string[] = [...config.lost];
  const services = oneEach(config.services.map(service => carry(service, left))).filter(service => service !== peer);
  const needed = services.flatMap(service => (typeof service === 'string' ? (catalog[service]?.purposes ?? []) : (service.purposes ?? [])));
  const purposes = purposesOf(config, needed);
  if (!config.policy) left.push('The address of your data-protection policy: "policy" of the controller.');
  left.push(
    'Who decides why data are used: name, address, country and contact of the controller.',
    'Where the site lives ("origins") and where records are kept ("endpoint").',
    `Choices that visitors made with ${peer}: a refusal goes on holding ("formerly"); an acceptance was given to another notice and is not carried, so who accepted is asked once more, and nothing of theirs runs until then.`,
  );
  return {
    file: {
      id: 'todo',
      name: Object.fromEntries(localesOf(config).map(tag => [tag, 'TODO'])),
      origins: ['https://www.example.org'],
      controller: { name: 'TODO', address: 'TODO', country: 'FR', contact: 'TODO', policy: config.policy ?? '/TODO' },
      locales: localesOf(config),
      purposes,
      services,
      ...((config.days || config.cookieDomain) && {
        choice: {
          ...(config.days && { validity: `P${Math.min(Math.max(Math.round(config.days), 180), 395)}D` }),
          ...(config.cookieDomain && { cookie: { domain: config.cookieDomain.replace(/^\./, '') } }),
        },
      }),
      aliases: [peer],
      formerly: [peer],
      endpoint: null,
    },
    left: [...new Set(left)],
  };
}

/** A tool that lists cookies names a service for each of them. */
function oneEach(services: readonly (string | Service)[]): (string | Service)[] {
  const byId = new Map<string, string | Service>();
  for (const service of services) {
    const id = typeof service === 'string' ? service : service.id;
    const known = byId.get(id);
    byId.set(id, known && typeof known !== 'string' && typeof service !== 'string' ? joined(known, service) : (known ?? service));
  }
  return [...byId.values()];
}

function joined(one: Service, other: Service): Service {
  const purposes = [...new Set([...one.purposes, ...other.purposes])];
  // what needs a purpose is not necessary as well
  return { ...one, purposes: purposes.length > 1 ? purposes.filter(id => id !== NECESSARY) : purposes, tracers: [...one.tracers, ...other.tracers] };
}

const localesOf = ({ locales }: PeerConfig): string[] => (locales.length ? [...locales] : ['fr', 'en']);

/** Our purpose for a label, or an own one of that name. */
function idOf(label: string): string {
  const id = label.toLowerCase().replace(/[^a-z0-9_]+/g, '_');
  return peerLabels(KNOWN_PURPOSES)[label.toLowerCase()] ?? (PURPOSE_ID.test(id) ? id : `own_${id}`.slice(0, 32));
}

/** What the tool asks about and what its services need, each once. */
function purposesOf(config: PeerConfig, needed: readonly string[]): SiteFile['purposes'] {
  const asked = config.purposes.map(purpose => purposeOf(purpose, config.locales));
  const byId = new Map([...needed.map(id => ({ id })), ...asked].map(purpose => [purpose.id, purpose] as const));
  byId.delete(NECESSARY);
  return [...byId.values()];
}

/** Purposes that Assent knows keep Assent's words; the site's own need theirs. */
function purposeOf({ label, title, short }: PeerPurpose, locales: readonly string[]): SiteFile['purposes'][number] {
  const id = idOf(label);
  if (KNOWN_PURPOSES.some(known => known === id)) return { id };
  const todo = Object.fromEntries((locales.length ? locales : ['fr', 'en']).map(tag => [tag, 'TODO: what for']));
  return { id, title: title ?? todo, short: short ?? todo };
}

function carry(service: PeerService, left: string[]): string | Service {
  const known = find(service);
  if (known) return known.id;
  left.push(`${service.name ?? service.id}: not in the catalogue; its vendor, hosts and the lives of its tracers are to be written.`);
  const id = service.id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40);
  return {
    id: SERVICE_ID.test(id) ? id : `service-${id}`.slice(0, 40),
    name: service.name ?? service.id,
    vendor: { name: 'TODO', country: 'ZZ' },
    purposes: service.labels.length ? [...new Set(service.labels.map(idOf))] : ['advertising'],
    match: [],
    tracers: service.cookies.map(name => ({ name, kind: 'cookie', retention: service.lives?.[name] ?? 'session' }) as const),
  };
}

/** By its name, else by a cookie that only one service of the catalogue sets. */
function find({ id, name = '', cookies }: PeerService): Service | undefined {
  const words = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  const all = Object.values(catalog);
  const named = all.find(entry => [entry.id, entry.name].some(known => [id, name].some(given => words(given) !== '' && words(given) === words(known))));
  if (named) return named;
  const setters = all.filter(({ tracers }) => tracers.some(tracer => cookies.some(cookie => namesTracer(tracer.name, cookie.replace(/\*$/, 'x')))));
  return setters.length === 1 ? setters[0] : undefined;
}
