// Compiling a site: what the gate must know (as little as possible), and what the notice and the preferences say.
import { NECESSARY } from './purpose.ts';
import { profileOf } from './profile.ts';
import type { Site, Text, Tracer, Transfer, UnknownPolicy } from './site.ts';
import { seconds } from './validity.ts';

/** Everything the gate knows of its site; embedded in `assent.js`, so every byte counts. */
export interface Rules {
  readonly site: string;
  /** Site version, 8 hex digits; changes when the visitor has to be asked again. */
  readonly version: string;
  /** Earlier versions whose choices still hold. */
  readonly still: readonly string[];
  readonly profile: string;
  readonly context: 'general' | 'health';
  /** Optional purposes, in the order of the notice. */
  readonly purposes: readonly string[];
  readonly services: readonly ServiceRule[];
  readonly unknown: UnknownPolicy;
  readonly allow: readonly string[];
  readonly cookie: { readonly name: string; readonly domain: string | null };
  /** Life of a choice in seconds. */
  readonly validity: number;
  readonly gpc: 'refusal' | 'none';
  /** Google Consent Mode is spoken only when a Google service is declared. */
  readonly google: boolean;
  readonly endpoint: string | null;
  /** The page's own Content-Security-Policy refuses what may not run: a grant needs a new page. */
  readonly policy?: true;
  readonly locales: readonly string[];
  /** Files by logical name (`ui`, `panel`, `fr`, `fr-panel`): `[file name, integrity]`, in `assets/` beside the script. */
  readonly files: Readonly<Record<string, readonly [file: string, integrity: string]>>;
}

/** `[id, purposes, patterns, tracer names]`. */
export type ServiceRule = readonly [id: string, purposes: readonly string[], match: readonly string[], tracers: readonly string[]];

/** A plain string, or forms by `Intl.PluralRules` class with at least `other`. */
export type Message = string | Readonly<Record<string, string>>;

/** A language file of the SDK: `notice` is needed by a first visit, `panel` when preferences, declaration or receipt open. */
export interface Words {
  readonly notice: Readonly<Record<string, Message>>;
  readonly panel: Readonly<Record<string, Message>>;
  /** `[title, short, long]` of the purposes that Assent knows. */
  readonly purposes: Readonly<Record<string, readonly [title: string, short: string, long: string]>>;
}

/** `<locale>.<hash>.json`: what the notice says. */
export interface NoticeTexts {
  readonly locale: string;
  readonly version: { readonly site: string; readonly notice: string; readonly sdk: string };
  readonly name: string;
  readonly policy: string;
  readonly partners: number;
  readonly purposes: readonly { readonly id: string; readonly title: string; readonly short: string }[];
  /** Service id → name, for the placeholders. */
  readonly services: Readonly<Record<string, string>>;
  readonly theme: Readonly<Record<string, string>>;
  readonly words: Readonly<Record<string, Message>>;
}

/** `<locale>-panel.<hash>.json`: what preferences, declaration and receipt say. */
export interface PanelTexts {
  /** Registrable domain of the endpoint (`example.org`), `null` where there is none: on that domain it can expire what no script can. */
  readonly reach: string | null;
  readonly controller: Site['controller'];
  readonly authority: { readonly name: string; readonly url: string };
  readonly purposes: readonly { readonly id: string; readonly long: string }[];
  readonly services: readonly {
    readonly id: string;
    readonly name: string;
    readonly about: string;
    readonly purposes: readonly string[];
    readonly vendor: { readonly name: string; readonly country: string; readonly policy?: string; readonly transfer?: Transfer };
    readonly tracers: readonly (Pick<Tracer, 'name' | 'kind' | 'retention'> & { readonly about: string; readonly party: 'first' | 'third' })[];
  }[];
  readonly words: Readonly<Record<string, Message>>;
}

/** The purposes a visitor is asked about. In a health context advertising is off for good, so it is not even offered. */
export function askedPurposes(site: Pick<Site, 'purposes' | 'context'>): string[] {
  return site.purposes.map(purpose => purpose.id).filter(id => id !== NECESSARY && !(site.context === 'health' && id === 'advertising'));
}

export function compileRules(site: Site, version: { readonly id: string; readonly still: readonly string[] }, files: Rules['files']): Rules {
  return {
    site: site.id,
    version: version.id,
    still: version.still,
    profile: site.profile,
    context: site.context,
    purposes: askedPurposes(site),
    services: site.services.map(
      service => [service.id, service.purposes, service.match, [...new Set(service.tracers.filter(t => t.party !== 'third').map(t => t.name))]] as const,
    ),
    unknown: site.unknown,
    allow: site.allow,
    cookie: site.choice.cookie,
    validity: seconds(site.choice.validity) as number,
    gpc: profileOf(site.profile).gpc,
    google: site.services.some(
      service =>
        service.match.some(pattern => /(^|\.)(google-analytics|googletagmanager|doubleclick|googlesyndication|googleadservices)\./.test(pattern)) ||
        service.id.startsWith('google-'),
    ),
    endpoint: site.endpoint,
    ...(site.policy && { policy: true }),
    locales: site.locales,
    files,
  };
}

export function compileNotice(site: Site, locale: string, words: Words, version: NoticeTexts['version']): NoticeTexts {
  return {
    locale,
    version,
    name: say(site.name, locale),
    policy: site.controller.policy,
    partners: new Set(site.services.map(service => service.vendor.name)).size,
    purposes: askedPurposes(site).map(id => {
      const own = site.purposes.find(purpose => purpose.id === id);
      return { id, title: say(own?.title, locale) || (words.purposes[id]?.[0] ?? id), short: say(own?.short, locale) || (words.purposes[id]?.[1] ?? '') };
    }),
    services: Object.fromEntries(site.services.map(service => [service.id, service.name])),
    theme: site.notice.theme,
    words: words.notice,
  };
}

/** `reach` as in `PanelTexts`. */
export function compilePanel(site: Site, locale: string, words: Words, reach: string | null = null): PanelTexts {
  return {
    reach,
    controller: site.controller,
    authority: profileOf(site.profile).authority,
    purposes: [...askedPurposes(site), NECESSARY].map(id => ({
      id,
      long: say(site.purposes.find(purpose => purpose.id === id)?.long, locale) || (words.purposes[id]?.[2] ?? ''),
    })),
    services: site.services.map(service => ({
      id: service.id,
      name: service.name,
      about: say(service.about, locale),
      purposes: service.purposes,
      vendor: service.vendor,
      tracers: service.tracers.map(({ name, kind, retention, about, party }) => ({
        name,
        kind,
        retention,
        about: say(about, locale),
        party: party ?? 'first',
      })),
    })),
    words: words.panel,
  };
}

/** The text in a language, else in its base language (`fr` for `fr-CA`), else in any that there is. */
export function say(text: Text | undefined, locale: string): string {
  return text?.[locale] ?? text?.[locale.split('-')[0] ?? ''] ?? Object.values(text ?? {})[0] ?? '';
}
