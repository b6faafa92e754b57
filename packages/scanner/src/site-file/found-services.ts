// The services that a report found, as a site file declares them.
import type { Service, ServiceEntry, Tracer } from '@assent/core';
import { kindWord, seenWords } from '../judge/say.ts';
import { type Bilingual, inEach } from '../words/bilingual.ts';
import type { ScanReport, TracerFound } from '../report/scan-report.ts';

export interface FoundServices {
  /** Catalogue ids first, then what nobody knows, each sorted. */
  readonly entries: readonly ServiceEntry[];
  /** Ids of the entries that somebody has to look at, with what was seen of them. */
  readonly unknown: readonly { readonly id: string; readonly evidence: readonly Bilingual[] }[];
}

/** `never` = hosts that are never held: they need no entry. */
export function foundServices(
  { tracers, hosts, url }: ScanReport,
  catalog: Readonly<Record<string, Service>>,
  isAllowed: (host: string) => boolean,
): FoundServices {
  const known = [...new Set([...hosts, ...tracers].flatMap(({ service }) => (service && Object.hasOwn(catalog, service) ? [service] : [])))].sort();
  const strangers = hosts.filter(({ own, service, host }) => !own && !service && !isAllowed(host));
  const entries: ServiceEntry[] = [...known];
  const unknown: { id: string; evidence: readonly Bilingual[] }[] = [];

  for (const { host, entity, seen, types } of strangers) {
    const id = idOf(host);
    const mine = tracers.filter(({ domain, by }) => domain === host || host.endsWith(`.${domain}`) || by.some(address => address.includes(`//${host}/`)));
    const evidence = [
      inEach(locale => `${locale === 'fr' ? 'demandé :' : 'asked for'} ${types.join(', ')} (${seenWords(seen, locale)})`),
      ...mine.map(tellTracer),
    ];
    // who is not known waits for the strictest purpose, and for somebody to look
    entries.push({
      id,
      name: entity ?? host,
      vendor: { name: entity ?? host, country: 'ZZ', unconfirmed: true },
      purposes: ['advertising'],
      match: [host],
      tracers: mine.map(tracer => tracerEntry(tracer, 'third')),
      about: toIdentify(evidence),
      unlisted: true,
    });
    unknown.push({ id, evidence });
  }

  const claimed = new Set(
    strangers.flatMap(({ host }) =>
      tracers.filter(({ domain, by }) => domain === host || host.endsWith(`.${domain}`) || by.some(address => address.includes(`//${host}/`))),
    ),
  );
  const own = tracers.filter(tracer => !tracer.service && !tracer.blocked && !claimed.has(tracer));
  const name = URL.canParse(url) ? new URL(url).hostname : url;
  const needed = own.filter(({ exempt }) => exempt === 'needed');
  if (needed.length) entries.push(ownEntry('site', name, 'necessary', needed, { fr: 'Ce qui fait fonctionner le site.', en: 'What makes the site work.' }));
  const unclear = own.filter(({ exempt }) => exempt === null);
  if (unclear.length) {
    const evidence = unclear.map(tellTracer);
    entries.push(ownEntry('site-unknown', name, 'audience', unclear, toIdentify(evidence)));
    unknown.push({ id: 'site-unknown', evidence });
  }
  return { entries, unknown };
}

function ownEntry(id: string, name: string, purpose: string, tracers: readonly TracerFound[], about: NonNullable<Service['about']>): Service {
  return {
    id,
    name,
    vendor: { name, country: 'ZZ', unconfirmed: true },
    purposes: [purpose],
    match: [],
    tracers: tracers.map(tracer => tracerEntry(tracer, 'first')),
    about,
  };
}

/** As the site file has it; nobody has read its life at the vendor's. */
export function tracerEntry({ kind, name, life }: TracerFound, party: 'first' | 'third'): Tracer {
  const days = life === null ? null : Math.max(1, Math.round(life / 86_400));
  return {
    name,
    kind,
    retention: days === null ? (kind === 'cookie' || kind === 'session-storage' ? 'session' : 'kept') : `P${days}D`,
    party,
    unconfirmed: true,
  };
}

const tellTracer = ({ kind, name, by, seen }: TracerFound): Bilingual =>
  inEach(locale => `${kindWord(kind, locale)} ${name}${by[0] ? ` ${locale === 'fr' ? 'par' : 'by'} ${by[0]}` : ''} (${seenWords(seen, locale)})`);

const toIdentify = (evidence: readonly Bilingual[]) => ({
  fr: `À identifier. ${evidence.map(({ fr }) => fr).join(' ; ')}`,
  en: `To be identified. ${evidence.map(({ en }) => en).join('; ')}`,
});

/** A service id for a host: small letters, digits and `-`, a letter first. */
function idOf(host: string): string {
  const plain = host
    .replace(/^www\./, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return `${/^[a-z]/.test(plain) ? '' : 'x-'}${plain}`.slice(0, 40).replace(/-+$/, '');
}
