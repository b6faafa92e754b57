// The declaration in words: every tracer of a site by purpose, as a page without a script, a text and a program read it (S2, FR-05).
import { askedPurposes, compilePanel, type PanelTexts, type Said, say as pick } from '../compile.ts';
import { countryName } from '../country.ts';
import { durationInWords } from '../duration.ts';
import { fill, type Vars } from '../message.ts';
import { ownService } from '../own-service.ts';
import { NECESSARY } from '../purpose.ts';
import { RTL } from '../rtl.ts';
import type { Site, Vendor } from '../site.ts';
import type { TransferFact } from '../transfers-of.ts';
import { seconds } from '../validity.ts';
import type { Words } from '../words.ts';

export const DECLARATION_COLUMNS = ['name', 'who', 'what', 'long', 'kind', 'party'] as const;

export type DeclarationColumn = (typeof DECLARATION_COLUMNS)[number];

export interface Declaration {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly site: string;
  /** Site version, as the choice cookie carries it. */
  readonly version: string;
  readonly title: string;
  /** Who answers for it, which version this is, and where a choice is seen and changed. */
  readonly notes: readonly string[];
  readonly columns: Readonly<Record<DeclarationColumn, string>>;
  readonly purposes: readonly DeclaredPurpose[];
}

export interface DeclaredPurpose {
  readonly id: string;
  /** Measures without consent; a visitor may object. */
  readonly exempt?: true;
  readonly title: string;
  readonly text: string;
  readonly caption: string;
  /** Said in place of a table where no service serves the purpose. */
  readonly empty: string;
  /** Explains the mark on what is not confirmed; absent where everything is. */
  readonly note?: string;
  readonly services: readonly DeclaredService[];
}

export interface DeclaredService extends Said {
  readonly id: string;
  readonly name: string;
  readonly vendor: Vendor;
  readonly transfers: readonly TransferFact[];
  /** Where the vendor is, and on what ground data leave the EEA, in sentences. */
  readonly facts: readonly string[];
  readonly policy?: { readonly label: string; readonly address: string };
  readonly tracers: readonly (PanelTexts['services'][number]['tracers'][number] & { readonly cells: Readonly<Record<DeclarationColumn, string>> })[];
  /** Said where nothing is stored, or where nobody knows whether the list is whole. */
  readonly rest?: string;
}

/** Stands in the order of the purposes for what is exempt; no id of a purpose has a colon. */
const EXEMPT = ':exempt';

type Speak = (key: string, vars?: Vars) => string;

/** Words that the language file lacks are said by their key, so that a gap shows. The same site and words give the same declaration. */
export function declare(site: Site, locale: string, words: Words, version: string): Declaration {
  const say: Speak = (key, vars) => fill(locale, words.panel[key] ?? key, vars);
  const panel = compilePanel(site, locale, words);
  const own = ownService(panel.controller, { cookie: site.choice.cookie.name, validity: seconds(site.choice.validity) as number }, say);
  const { name, address, contact } = site.controller;
  const free = panel.services.filter(service => service.exempt);
  return {
    locale,
    dir: RTL.test(locale) ? 'rtl' : 'ltr',
    site: site.id,
    version,
    title: say('static.title', { site: panel.name }),
    notes: [
      say('static.controller', { name, address, contact }),
      say('static.choice', { site: site.origins[0] as string }),
      say('static.version', { version }),
    ],
    columns: Object.fromEntries(DECLARATION_COLUMNS.map(column => [column, say(`table.${column}`)])) as Record<DeclarationColumn, string>,
    purposes: [...askedPurposes(site), ...(free.length ? [EXEMPT] : []), NECESSARY].map(id => {
      if (id === EXEMPT) return declareExempt(free, { locale, words, say });
      const services = [...(id === NECESSARY ? [own] : []), ...panel.services.filter(service => serves(service, id))];
      return declarePurpose(site, id, { locale, words, say }, services);
    }),
  };
}

/** A service with several purposes stands under each of them; one without any optional purpose is always active, unless its measurement is only exempt. */
function serves({ purposes, exempt }: PanelTexts['services'][number], id: string): boolean {
  return id === NECESSARY ? !exempt && purposes.every(purpose => purpose === NECESSARY) : purposes.includes(id);
}

interface Language {
  readonly locale: string;
  readonly words: Words;
  readonly say: Speak;
}

/** Neither asked about nor needed for the page to work: a place of its own, with the objection (law §5, A9). */
function declareExempt(services: readonly PanelTexts['services'][number][], { locale, say }: Language): DeclaredPurpose {
  const title = say('exempt.title');
  const text = say('exempt', { service: services.map(({ name }) => name).join(', ') });
  return { id: 'audience', exempt: true, title, text, caption: title, empty: '', services: services.map(service => declareService(service, locale, say)) };
}

function declarePurpose(site: Site, id: string, { locale, words, say }: Language, services: readonly PanelTexts['services'][number][]): DeclaredPurpose {
  const own = site.purposes.find(purpose => purpose.id === id);
  const [title = id, short = '', long = short] = id === NECESSARY ? [say('purpose.locked'), say('purpose.locked.short')] : (words.purposes[id] ?? []);
  const called = pick(own?.title, locale) || title;
  return {
    id,
    title: called,
    text: pick(own?.long, locale) || pick(own?.short, locale) || long,
    caption: id === NECESSARY ? say('table.caption.locked') : say('table.caption', { purpose: called }),
    empty: say('table.empty'),
    ...(services.some(({ tracers }) => tracers.some(({ unconfirmed }) => unconfirmed)) && { note: say('unconfirmed.note') }),
    services: services.map(service => declareService(service, locale, say)),
  };
}

function declareService(service: PanelTexts['services'][number], locale: string, say: Speak): DeclaredService {
  const { id, name, about, lang, vendor, transfers, tracers, unlisted, run } = service;
  const rest = unlisted ? (tracers.length ? 'service.incomplete' : 'service.unlisted') : tracers.length ? undefined : 'service.nothing';
  return {
    id,
    name,
    about,
    ...(lang && { lang }),
    vendor,
    transfers,
    facts: [
      ...(run ? [say('service.denied')] : []),
      say('service.by', { vendor: vendor.name, country: countryName(vendor.country, locale) }),
      ...(vendor.unconfirmed ? [say('unconfirmed.vendor')] : []),
      ...transfers.map(fact => sayTransfer(fact, vendor.country, locale, say)),
    ],
    ...(vendor.policy && { policy: { label: say('service.policy', { vendor: vendor.name }), address: vendor.policy } }),
    tracers: tracers.map(tracer => ({
      ...tracer,
      cells: {
        name: tracer.name,
        who: vendor.name,
        what: tracer.about || '–',
        long: `${sayLife(tracer.retention, locale, say)}${tracer.unconfirmed ? ` (${say('unconfirmed')})` : ''}`,
        kind: say(`kind.${tracer.kind}`),
        party: say(`party.${tracer.party}`),
      },
    })),
    ...(rest && { rest: say(rest) }),
  };
}

function sayTransfer({ country, ground, act, asOf, document }: TransferFact, home: string, locale: string, say: Speak): string {
  const parts = [
    country !== home && say('transfer.reaches', { country: countryName(country, locale) }),
    say(`transfer.${ground}`),
    ground === 'adequacy' && act && say('transfer.act', { act }), // the other sentences name theirs
    asOf && say('transfer.as-of', { date: new Date(asOf).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }) }),
    document,
  ];
  return parts.filter(Boolean).join(' ');
}

function sayLife(retention: string, locale: string, say: Speak): string {
  return retention.startsWith('P') ? durationInWords(retention, locale) : say(`life.${retention}`);
}
