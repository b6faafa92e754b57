// What is known of tracers: the catalogue, the services that a site declares, and who owns a host.
import { isExempt, makeMatcher, namesTracer, type Service, type Site, type Tracer, type TracerKind } from '@assent/core';
import thirdPartyWeb from 'third-party-web';
import { getDomain } from 'tldts';
import { toolOf } from './consent-tools.ts';
import { NEEDED_NAMES } from './needed-names.ts';

/** Whose a tracer or a request is. */
export interface Identity {
  /** From the site file, else from the catalogue. */
  readonly service?: Service;
  readonly declared: boolean;
  /** Name of the organisation behind an unknown host, where third-party-web knows it. */
  readonly entity?: string;
  /**
   * Why it needs no consent: declared or known as necessary, a choice that was kept, a name that sites cannot work without, or measurement whose
   * exemption the site attests, where the profile knows it.
   */
  readonly exempt?: 'necessary' | 'choice' | 'needed' | 'attested';
}

export interface Knowledge {
  readonly site: Site | null;
  readonly services: readonly Service[];
  ofRequest(url: string): Identity;
  ofTracer(kind: TracerKind, name: string, domain: string, by: readonly string[]): Identity;
  /** True for hosts of the scanned site itself. */
  isOwn(host: string): boolean;
  /** True for a host that the site file allows, or that the catalogue never holds. */
  isAllowed(url: string): boolean;
}

export interface KnowledgeSources {
  readonly catalog: Readonly<Record<string, Service>>;
  readonly neverHeld: readonly string[];
  readonly site: Site | null;
  /** Address of the site under scan. */
  readonly start: string;
  /** Of the visitors that the scan stands for. */
  readonly profile: string;
}

export function makeKnowledge({ catalog, neverHeld, site, start, profile }: KnowledgeSources): Knowledge {
  const declared = site?.services ?? [];
  // the site's own words about a service go before the catalogue's
  const services = [...declared, ...Object.values(catalog).filter(({ id }) => !declared.some(service => service.id === id))];
  const patterns = (list: readonly Service[]) => makeMatcher(list.flatMap(({ id, match }) => match.map(pattern => [pattern, id] as const)));
  const [mine, all] = [patterns(declared), patterns(services)];
  const allowed = makeMatcher([...(site?.allow ?? []), ...neverHeld].map(pattern => [pattern, 'allowed'] as const));
  const own = new Set([start, ...(site?.origins ?? []), ...(site?.endpoint ? [site.endpoint] : [])].map(siteOf));
  const choiceCookie = site?.choice.cookie.name ?? 'assent';

  const byId = (id: string | undefined) => services.find(service => service.id === id);
  const exemptionOf = (service: Service | undefined): Pick<Identity, 'exempt'> => {
    if (service?.purposes.length && service.purposes.every(purpose => purpose === 'necessary')) return { exempt: 'necessary' };
    return service && declared.includes(service) && isExempt(service, profile) ? { exempt: 'attested' } : {};
  };
  const identity = (service: Service | undefined, entity?: string): Identity => ({
    ...(service && { service }),
    declared: service !== undefined && declared.includes(service),
    ...(entity && { entity }),
    ...exemptionOf(service),
  });
  const ofUrl = (text: string) => {
    const url = parse(text);
    return url ? byId(mine(url) ?? all(url)) : undefined;
  };
  const entityOf = (text: string) => (parse(text) ? thirdPartyWeb.getEntity(text)?.name : undefined);

  return {
    site,
    services,
    isOwn: host => own.has(siteOf(`https://${host}`)),
    isAllowed: text => {
      const url = parse(text);
      return Boolean(url && allowed(url));
    },
    ofRequest: url => {
      const service = ofUrl(url);
      return identity(service, service ? undefined : entityOf(url));
    },
    ofTracer(kind, name, domain, by) {
      if (kind === 'cookie' && name === choiceCookie) return { declared: true, exempt: 'choice' };
      if (name === choiceCookie || name.startsWith(`${choiceCookie}.`) || name.startsWith('assent.')) return { declared: true, exempt: 'choice' };
      if (toolOf(name)) return { declared: false, exempt: 'choice' };
      // a name alone is anybody's: on another domain it has to be one of the vendor's own
      const where = siteOf(`https://${domain}`);
      const possible = (service: Service, party: Tracer['party']) =>
        service.match.some(pattern => siteOf(`https://${pattern}`) === where) || (party !== 'third' && own.has(where));
      const claims = services.filter(service =>
        service.tracers.some(tracer => tracer.kind === kind && namesTracer(tracer.name, name) && possible(service, tracer.party)),
      );
      const writer = [...by, `https://${domain}/`].map(ofUrl).find(Boolean);
      // several vendors use one name: the one whose script wrote it, then the one that has the longest pattern for it
      const claimed = claims.find(service => service === writer) ?? claims.sort((a, b) => longest(b, name) - longest(a, name))[0];
      const service = claimed ?? writer;
      if (!service && kind === 'cookie' && NEEDED_NAMES.some(pattern => namesTracer(pattern, name))) return { declared: false, exempt: 'needed' };
      const foreign = by.find(address => !own.has(siteOf(address)));
      return identity(service, service ? undefined : (entityOf(`https://${domain}/`) ?? (foreign && entityOf(foreign))));
    },
  };
}

const longest = ({ tracers }: Service, name: string) =>
  Math.max(...tracers.filter(tracer => namesTracer(tracer.name, name)).map(tracer => tracer.name.replaceAll('*', '').length));

function parse(text: string): URL | null {
  return /^(?:https?|wss?):/.test(text) && URL.canParse(text) ? new URL(text) : null;
}

function siteOf(address: string): string {
  const host = parse(address)?.hostname ?? '';
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}
