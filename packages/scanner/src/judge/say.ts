// How findings speak of what was seen: subjects that stay the same from scan to scan, and lines of evidence.
import type { Moment, Phase, RequestSeen, TracerSeen } from '../observation/observation.ts';
import { bareAddress } from '../visit/bare-address.ts';
import { type Bilingual, inEach, type ReportLocale } from '../words/bilingual.ts';

const KINDS: Readonly<Record<string, Bilingual>> = {
  'local-storage': { en: 'local storage', fr: 'stockage local' },
  'session-storage': { en: 'session storage', fr: 'stockage de session' },
  'indexed-db': { en: 'database', fr: 'base de données' },
  'service-worker': { en: 'service worker', fr: 'service worker' },
};

export const kindWord = (kind: string, locale: ReportLocale): string => KINDS[kind]?.[locale] ?? kind;

/** `cookie _ga`, and the domain where it is not the site's own. In every language the same: baselines go by it. */
export function tracerSubject({ kind, name, domain }: Pick<TracerSeen, 'kind' | 'name' | 'domain'>, own: boolean): string {
  return `${kindWord(kind, 'en')} ${name}${own ? '' : ` on ${domain}`}`;
}

const PURPOSES: Readonly<Record<string, string>> = {
  necessary: 'nécessaire',
  preferences: 'préférences',
  audience: 'audience',
  media: 'contenus d’autres sites',
  advertising: 'publicité',
};

/** Purposes in words; one that the site made for itself keeps its id. */
export const purposeWords = (purposes: readonly string[], locale: ReportLocale): string =>
  purposes.map(id => (locale === 'fr' ? (PURPOSES[id] ?? id) : id)).join(', ');

/** `de Matomo`, `d’Amplitude`. */
export const ofFrench = (name: string): string => (/^[aeiouàâéèêîïôùû]/i.test(name) ? `d’${name}` : `de ${name}`);

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

const UNITS = [
  [86_400, { en: 'day', fr: 'jour' }],
  [3600, { en: 'hour', fr: 'heure' }],
  [60, { en: 'minute', fr: 'minute' }],
  [1, { en: 'second', fr: 'seconde' }],
] as const;

/** `390 days`; `null` = as long as the browser, or until it is deleted. */
export function lifeWord(seconds: number | null, locale: ReportLocale): string {
  if (seconds === null) return locale === 'fr' ? 'sans fin propre' : 'no end of its own';
  const [size, word] = UNITS.find(([each]) => seconds >= each) ?? UNITS[3];
  const count = Math.round(seconds / size);
  return `${count} ${word[locale]}${count === 1 ? '' : 's'}`;
}

const PHASES: Readonly<Record<Phase, string>> = { before: 'avant', refuse: 'refus', accept: 'acceptation', withdraw: 'retrait', gpc: 'GPC' };
const MOMENTS: Readonly<Record<Moment, string>> = {
  untouched: 'sans réponse',
  answered: 'après la réponse',
  withdrawing: 'pendant le retrait',
  withdrawn: 'après le retrait',
};

/** `before (untouched)`: the visit, and where in it. */
export function whenWord({ phase, moment }: { readonly phase: Phase; readonly moment: Moment }, locale: ReportLocale): string {
  return locale === 'fr' ? `${PHASES[phase]} (${MOMENTS[moment]})` : `${phase} (${moment})`;
}

/** `before untouched` …, as a report keeps them, in words. */
export const seenWords = (seen: readonly string[], locale: ReportLocale): string =>
  seen
    .map(each => {
      const [phase, moment] = each.split(' ') as [Phase, Moment];
      return locale === 'fr' ? whenWord({ phase, moment }, locale) : each;
    })
    .join(', ');

export const phaseWord = (phase: Phase, locale: ReportLocale): string => (locale === 'fr' ? PHASES[phase] : phase);

/** When and where something was seen, and what it was. */
export function evidence(seen: { readonly phase: Phase; readonly moment: Moment; readonly page: string }, what?: Bilingual): Bilingual {
  return inEach(locale => `${whenWord(seen, locale)}, ${seen.page}${what ? `${locale === 'fr' ? ' : ' : ': '}${what[locale]}` : ''}`);
}

export function tracerEvidence(tracer: TracerSeen): Bilingual {
  const { by, how, life, httpOnly } = tracer;
  const script = by.join(' ← ');
  const answer = bareAddress(by[0] ?? '');
  const writer: Bilingual = {
    found: { en: 'found there; nobody was seen writing it', fr: 'trouvé là ; personne n’a été vu en train de l’écrire' },
    http: { en: `set by the answer of ${answer}`, fr: `déposé par la réponse de ${answer}` },
    script: { en: `written by ${script || 'a script'}`, fr: `écrit par ${script || 'un script'}` },
  }[how];
  const lives: Bilingual = { en: `lives ${lifeWord(life, 'en')}`, fr: `durée : ${lifeWord(life, 'fr')}` };
  const hidden: Bilingual = httpOnly ? { en: '; out of reach of scripts', fr: ' ; hors de portée des scripts' } : { en: '', fr: '' };
  return evidence(tracer, { en: `${writer.en}; ${lives.en}${hidden.en}`, fr: `${writer.fr} ; ${lives.fr}${hidden.fr}` });
}

export function requestEvidence(request: RequestSeen): Bilingual {
  const { url, method, type, initiators, redirects, cookies, from } = request;
  const chain = initiators.length ? ` ← ${initiators.slice(0, 4).join(' ← ')}` : '';
  const hops = redirects.map(bareAddress).join(', ');
  const sent = [...cookies].sort().join(', ');
  const what = `${method} ${bareAddress(url)}`;
  const asker = from.replace('_', ' ');
  return evidence(request, {
    en: `${what} (${type}${from === 'page' ? '' : `, from a ${asker}`})${chain}${hops && `, redirected from ${hops}`}${sent && `; cookies sent: ${sent}`}`,
    fr: `${what} (${type}${from === 'page' ? '' : `, depuis un ${asker}`})${chain}${hops && `, redirigée depuis ${hops}`}${sent && ` ; cookies envoyés : ${sent}`}`,
  });
}
