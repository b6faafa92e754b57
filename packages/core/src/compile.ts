// Compiling a site: what the gate must know (as little as possible), and what the notice and the preferences say.
import type { Unrefused } from './decide.ts';
import { type GoogleRules, googleRules } from './google-consent.ts';
import { lookCss } from './look/look-css.ts';
import { fill, type Message, type Vars } from './message.ts';
import { isExempt, neededPurposes } from './needed-purposes.ts';
import type { Profile } from './profile/profile.ts';
import { profileOf } from './profile/profiles.ts';
import type { PeerAliases } from './peers/peer.ts';
import { peerLabels } from './peers/peer-labels.ts';
import { peerOf } from './peers/peers.ts';
import { NECESSARY } from './purpose.ts';
import { RTL } from './rtl.ts';
import type { Service, Site, Template, Text, Tracer, UnknownPolicies, Vendor } from './site.ts';
import { tell } from './tell.ts';
import { type TransferFact, transfersOf } from './transfers-of.ts';
import { unrefusedPurposes } from './unrefused-purposes.ts';
import { seconds } from './validity.ts';
import type { Words } from './words.ts';

/** Everything the gate knows of its site; embedded in `assent.js`, so every byte counts. */
export interface Rules {
  readonly site: string;
  /** Site version, 8 hex digits; changes when the visitor has to be asked again. */
  readonly version: string;
  /** Earlier versions whose choices still hold. */
  readonly still?: readonly string[];
  readonly profile: string;
  /** Left out on a site that is not about health. */
  readonly context?: 'general' | 'health';
  /** Optional purposes, in the order of the notice. */
  readonly purposes: readonly string[];
  readonly services: readonly ServiceRule[];
  /** At least `*`. */
  readonly unknown: UnknownPolicies;
  readonly allow: readonly string[];
  /** `domain` left out = the host alone. */
  readonly cookie: { readonly name: string; readonly domain?: string | null };
  /** Life of a choice in seconds. */
  readonly validity: number;
  readonly gpc: 'refusal' | 'none';
  /** Purposes that the signal leaves as they are; absent where it refuses everything optional. */
  readonly spared?: readonly string[];
  /** What may run until somebody refuses; absent where the profile waits for consent. */
  readonly until?: Unrefused;
  /** Other tools in whose words the site's pages are written. */
  readonly aliases?: { readonly peers: readonly PeerAliases[]; readonly labels: Readonly<Record<string, string>> };
  /** No service needs an optional purpose: nobody is asked. */
  readonly quiet?: true;
  /** Google Consent Mode is spoken only when a service that listens is declared. */
  readonly google: GoogleRules;
  readonly endpoint: string | null;
  /** The page's own Content-Security-Policy refuses what may not run: a grant needs a new page. */
  readonly policy?: true;
  /** Kinds of page, by a regular expression for their paths; left out where there are none. */
  readonly templates?: readonly (readonly [id: string, path: string])[];
  readonly locales: readonly string[];
  /** Files by logical name (`ui`, `panel`, `fr`, `fr-panel`): `[file name, integrity]`, in `assets/` beside the script. */
  readonly files: Readonly<Record<string, readonly [file: string, integrity: string]>>;
}

/** `[id, purposes, patterns, tracer names]`. */
export type ServiceRule = readonly [id: string, purposes: readonly string[], match: readonly string[], tracers: readonly string[]];

/** What a first visit may have to say, beside the purposes and what is said after an answer. */
const NOTICE_WORDS = [
  'title',
  'lead',
  'partners',
  'reassure',
  'policy',
  'outdated',
  'expired',
  'refuse',
  'accept',
  'choose',
  'shown',
  'saved',
  'change',
  'hide',
  'unloaded',
] as const;

/** `<locale>.<hash>.json`: what the notice says. A first visit reads it, so plural forms are chosen and gaps filled here, once;
 * `{partners}` in `lead` and `{policy}` in `reassure` are the places of a button and a link. */
export interface NoticeTexts extends Readonly<Record<(typeof NOTICE_WORDS)[number], string>> {
  readonly locale: string;
  /** Direction of the language's script. */
  readonly dir: 'ltr' | 'rtl';
  /** As a record names it. */
  readonly version: { readonly site: string; readonly notice: string; readonly sdk: string; readonly variant?: string };
  /** Address of the data-protection policy. */
  readonly href: string;
  /** In the order of the rules, or in that of `order`. */
  readonly purposes: readonly (readonly [title: string, short: string])[];
  /** Style sheet of the site's layout and theme, `''` where it chose neither. */
  readonly style: string;
  /** The page waits for an answer, unless this is its path: the policy has to be readable first. */
  readonly modal?: string;
  /** What is said after an answer, by the number of purposes granted: 0 … all. */
  readonly outcomes: readonly string[];
  /** How long the notice of a variant waits, in ms; left out where it does not. */
  readonly delay?: number;
  /** Of each of `purposes`, its place in the rules; left out where a variant does not explain them in an order of its own. */
  readonly order?: readonly number[];
}

/** What a service or a tracer is for. */
export interface Said {
  readonly about: string;
  /** Language of `about`, where it is not that of the page. */
  readonly lang?: string;
}

/** `<locale>-panel.<hash>.json`: what preferences, declaration and receipt say. */
export interface PanelTexts {
  /** Registrable domain of the endpoint (`example.org`), `null` where there is none: on that domain it can expire what no script can. */
  readonly reach: string | null;
  /** The site's. */
  readonly name: string;
  readonly controller: Site['controller'];
  readonly authority: { readonly name: string; readonly url: string };
  readonly purposes: readonly { readonly id: string; readonly long: string }[];
  readonly services: readonly (Said & {
    readonly id: string;
    readonly name: string;
    readonly purposes: readonly string[];
    /** Measures without consent; a visitor may object. */
    readonly exempt?: true;
    /** As the site has it, to the letter: records name the vendors by their hash. */
    readonly vendor: Vendor;
    readonly transfers: readonly TransferFact[];
    readonly tracers: readonly (Said & Pick<Tracer, 'name' | 'kind' | 'retention' | 'unconfirmed'> & { readonly party: 'first' | 'third' })[];
    /** It may store more than `tracers` says. */
    readonly unlisted?: boolean;
    /** It is loaded before a choice, told that everything is denied. */
    readonly run?: 'denied';
  })[];
  readonly words: Readonly<Record<string, Message>>;
}

/** The purposes a visitor is asked about. In a health context advertising is off for good, so it is not even offered. */
export function askedPurposes(site: Pick<Site, 'purposes' | 'context'>): string[] {
  return site.purposes.map(purpose => purpose.id).filter(id => id !== NECESSARY && !(site.context === 'health' && id === 'advertising'));
}

/** `profile` = that of the visitors whom the rules are for. */
export function compileRules(
  site: Site,
  version: { readonly id: string; readonly still: readonly string[] },
  files: Rules['files'],
  profile = site.profile,
): Rules {
  const law = profileOf(profile);
  const asked = askedPurposes(site);
  const until = unrefusedPurposes(site, asked, profile);
  const spared = asked.filter(id => law.gpcSpares.includes(id));
  return {
    site: site.id,
    version: version.id,
    ...(version.still.length && { still: version.still }),
    profile,
    ...(site.context === 'health' && { context: site.context }),
    purposes: asked,
    services: site.services.flatMap(service => serviceRules(service, profile)),
    unknown: typeof site.unknown === 'string' ? { '*': site.unknown } : { '*': 'report', ...site.unknown },
    allow: site.allow,
    cookie: cookieOf(site),
    validity: clamp(seconds(site.choice.validity) as number, law, site.profile),
    gpc: law.gpc,
    ...(spared.length && { spared }),
    ...(site.aliases && { aliases: { peers: site.aliases.flatMap(id => aliasesOf(id)), labels: peerLabels(asked) } }),
    ...(until.length && { until: { purposes: until, services: {} } }),
    ...(!site.services.some(service => neededPurposes(service, profile).some(purpose => asked.includes(purpose))) && { quiet: true }),
    google: googleRules(site),
    endpoint: site.endpoint,
    ...(site.policy && { policy: true }),
    ...(site.templates && { templates: site.templates.map(template => [template.id, pathsOf(template)] as const) }),
    locales: site.locales,
    files,
  };
}

function pathsOf({ match }: Template): string {
  return `^(${match.map(path => path.replace(/[^\w/*-]/g, '\\$&').replace(/\*/g, '.*')).join('|')})$`;
}

function cookieOf({ choice: { cookie } }: Site): Rules['cookie'] {
  return cookie.domain === null ? { name: cookie.name } : cookie;
}

function aliasesOf(id: string): PeerAliases[] {
  const { id: _, name: __, ...aliases } = peerOf(id) ?? { id, name: '', held: '' };
  return aliases.held ? [aliases] : [];
}

/** The site's own length, as far as the profile allows it. The site's own profile is checked with the site file (FR-21), which may be told otherwise. */
function clamp(validity: number, { id, soonestReask, longestValidity }: Profile, own: string): number {
  return id === own ? validity : Math.min(Math.max(validity, seconds(soonestReask) as number), seconds(longestValidity) as number);
}

// what runs before a choice goes by a name of its own, which nothing denies; its tracers stay with the service, whose purposes decide on erasing
function serviceRules(service: Service, profile: string): ServiceRule[] {
  const { id, match, tracers, run } = service;
  const purposes = neededPurposes(service, profile);
  const names = [...new Set(tracers.filter(({ party }) => party !== 'third').map(({ name }) => name))];
  return run
    ? [
        [id, purposes, [], names],
        [`${id}:${run}`, [], match, []],
      ]
    : [[id, purposes, match, names]];
}

/** Words that the language file lacks are said by their key, so that a gap shows. `drawn` = what a variant adds. */
export function compileNotice(
  site: Site,
  locale: string,
  { notice, purposes }: Omit<Words, 'review'>,
  version: NoticeTexts['version'],
  profile = site.profile,
  drawn: Pick<NoticeTexts, 'delay' | 'order'> = {},
): NoticeTexts {
  const asked = askedPurposes(site);
  const runs = unrefusedPurposes(site, asked, profile).length > 0; // then the lead says so
  const name = say(site.name, locale);
  const partners = new Set(site.services.map(service => service.vendor.name)).size;
  const word = (key: string, vars: Vars) => fill(locale, notice[key] ?? key, vars);
  return {
    locale,
    dir: RTL.test(locale) ? 'rtl' : 'ltr',
    version,
    href: site.controller.policy,
    purposes: asked.map(id => {
      const own = site.purposes.find(purpose => purpose.id === id);
      const [title = id, short = ''] = purposes[id] ?? [];
      return [say(own?.title, locale) || title, say(own?.short, locale) || short] as const;
    }),
    style: lookCss(site.notice),
    ...(site.notice.layout === 'modal' && { modal: new URL(site.controller.policy, site.origins[0]).pathname }),
    outcomes: ['saved-none', ...asked.slice(1).map(() => 'saved-some'), 'saved-all'].map((key, n) => word(key, { n, total: asked.length })),
    ...(Object.fromEntries(
      NOTICE_WORDS.map(key => [key, word(runs && notice[`${key}.unrefused`] ? `${key}.unrefused` : key, { site: name, n: partners })]),
    ) as Record<(typeof NOTICE_WORDS)[number], string>),
    ...drawn,
  };
}

/** `reach` as in `PanelTexts`. */
export function compilePanel(site: Site, locale: string, words: Omit<Words, 'review'>, reach: string | null = null, profile = site.profile): PanelTexts {
  return {
    reach,
    name: say(site.name, locale),
    controller: site.controller,
    authority: profileOf(profile).authority,
    purposes: [...askedPurposes(site), NECESSARY].map(id => ({
      id,
      long: say(site.purposes.find(purpose => purpose.id === id)?.long, locale) || (words.purposes[id]?.[2] ?? ''),
    })),
    services: site.services.map(service => ({
      id: service.id,
      name: service.name,
      ...about(service.about, locale),
      purposes: neededPurposes(service, profile),
      ...(isExempt(service, profile) && { exempt: true as const }),
      vendor: service.vendor,
      transfers: transfersOf(service.vendor),
      ...(service.unlisted && { unlisted: true }),
      ...(service.run && { run: service.run }),
      tracers: service.tracers.map(({ name, kind, retention, about: text, party, unconfirmed }) => ({
        name,
        kind,
        retention,
        ...about(text, locale),
        party: party ?? 'first',
        ...(unconfirmed && { unconfirmed }),
      })),
    })),
    // what the printed declaration alone says is no part of what visitors download
    words: Object.fromEntries(Object.entries(words.panel).filter(([key]) => !key.startsWith('static.'))),
  };
}

/** The text of `tell`, whatever its language. */
export function say(text: Text | undefined, locale: string): string {
  return tell(text, locale).text;
}

function about(text: Text | undefined, locale: string): Said {
  const told = tell(text, locale);
  return { about: told.text, ...(told.lang && { lang: told.lang }) };
}
