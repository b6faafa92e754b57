// The shape of a site file. Each string's own message is a noun phrase: problems read `expected <message>, got <value>`.
import { z } from 'zod';
import { LAYOUTS } from '../look/layouts.ts';
import { THEME_NAMES } from '../look/themes.ts';
import { COLOUR, COLOUR_TOKENS, type Colour, LENGTH_TOKENS } from '../look/tokens.ts';
import { isZone } from '../is-zone.ts';
import { AttestationSchema } from './attestation-schema.ts';
import { type Goal, VARIANT_WORDS, type VariantWord } from '../experiment/experiment.ts';
import { MOST_VARIANTS } from '../experiment/sample-ratio.ts';
import { PEERS } from '../peers/peers.ts';
import { PURPOSE_ID, SERVICE_ID } from '../purpose.ts';
import { type Directive, DIRECTIVES, RETENTION_WORDS } from '../site.ts';
import { seconds } from '../validity.ts';

const LOCALE = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/;
// no scheme, port or wildcard; sub-domains match by themselves, paths by their beginning
const HOST = '(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const PATTERN = new RegExp(`^${HOST}(?:/[^\\s#*]*)?$`);

const line = z.string().regex(/^\S.*$/, 'some text');
const locale = z.string().regex(LOCALE, 'a language tag such as "fr" or "pt-BR"');
const text = z
  .record(locale, line)
  .refine(value => Object.keys(value).length > 0, 'a text in at least one language')
  .describe('Text by language: { "fr": "…", "en": "…" }.');
const country = z.string().regex(/^[A-Z]{2}$/, 'a country code such as "FR" (ISO 3166-1 alpha-2)');
const pattern = z.string().regex(PATTERN, 'a host such as "stats.example.org", or host and path, without scheme, port or "*"');
const duration = z.string().refine(value => (seconds(value) ?? 0) > 0, 'a duration such as "P180D" (ISO 8601)');
// an address ends up in a link: no `javascript:`, and nothing relative to whichever page shows it
const policy = z
  .string()
  .refine(value => /^\/(?!\/)/.test(value) || /^https?:$/.test(parse(value)?.protocol ?? ''), 'an address that begins with "https://" or "/"');

const zone = z.string().refine(isZone, 'the IANA name of a time zone such as "Europe/Paris"');

const retention = z
  .string()
  .refine(
    value => seconds(value) !== null || RETENTION_WORDS.some(word => word === value),
    'a duration such as "P13M" (ISO 8601), "session", "kept" or "unknown"',
  );

export const TracerSchema = z.strictObject({
  name: line.describe('Exact name, or a pattern in which * stands for any characters: _pk_id.*'),
  kind: z.enum(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache', 'service-worker', 'pixel', 'script', 'fingerprint']),
  retention: retention.describe(
    'How long it lives: ISO 8601 duration (P13M), "session", "kept" for storage without an end, "unknown" where nobody has established it.',
  ),
  about: text.exactOptional().describe("What it stores and why, in the visitor's words."),
  party: z.enum(['first', 'third']).exactOptional().describe("third = set on the service's own domain, out of reach of this site."),
  unconfirmed: z.boolean().exactOptional().describe("true = nobody has read it at the vendor's; visitors are told."),
});

const date = z.string().refine(value => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)), 'a date such as "2026-11-23"');

const DestinationSchema = z.strictObject({
  name: line,
  vendor: line.describe('Legal name of whoever receives the data.'),
  by: z.enum(['server', 'upload']),
  purposes: z.array(z.string()).exactOptional().describe('What it waits for: your server reads the choice cookie before it sends.'),
});

const WallSchema = z.strictObject({
  alternative: z.strictObject({
    offer: line.describe('What is offered without consent.'),
    price: line.describe('What it costs.'),
    url: line.describe('Where it is.'),
    contact: line.describe('Who answers for its fairness.'),
  }),
});

const OverrideSchema = z.strictObject({
  rule: z.string().regex(/^L\d\d$/, 'the id of a law rule such as "L04"'),
  path: line.exactOptional().describe('Where, with everything below: services[2]. The whole file unless given.'),
  author: line.describe('Who answers for it.'),
  date,
  reason: z.string().min(20, 'a reason of 20 characters at least').describe('Why the rule is broken all the same; goes to the evidence.'),
});

const TransferSchema = z.strictObject({
  mechanism: z.enum(['adequacy', 'scc-2021-914', 'bcr', 'derogation-49']).describe('GDPR chapter V: how data may leave the EEA.'),
  document: line.exactOptional().describe('Where the safeguard is written down.'),
  asOf: date.exactOptional(),
});

export const VendorSchema = z.strictObject({
  name: line.describe('Legal name of the organisation behind the service.'),
  country: country.describe('Where it is established, ISO 3166-1 alpha-2.'),
  policy: policy.exactOptional().describe('Its data-protection policy.'),
  transfer: TransferSchema.exactOptional(),
  reaches: z.array(country).exactOptional().describe('Countries outside the EEA that its group may take data to.'),
  unconfirmed: z.boolean().exactOptional().describe("true = nobody has read these facts at the vendor's; visitors are told."),
});

export const ServiceSchema = z.strictObject({
  id: z.string().regex(SERVICE_ID, 'a service id: small letters, digits and "-", a letter first'),
  name: line,
  vendor: VendorSchema,
  purposes: z.array(z.string().regex(PURPOSE_ID, 'a purpose id: small letters, digits and "_", a letter first')).min(1, 'at least one purpose'),
  match: z.array(pattern).describe('Hosts (with their sub-domains) or host/path prefixes it is loaded from or sends to.'),
  tracers: z.array(TracerSchema),
  about: text.exactOptional().describe('What the service does, one or two sentences.'),
  unlisted: z.boolean().exactOptional().describe('true = it may store more than this, because nobody has established what; visitors are told.'),
  exempt: AttestationSchema.exactOptional().describe('Audience measurement without consent: the twelve conditions, as the site attests them.'),
  run: z
    .enum(['denied'])
    .exactOptional()
    .describe('"denied" = loaded before a choice with Google Consent Mode denied: its requests leave all the same. Left out = it waits.'),
});

/** A catalogue entry with changes. */
export const UseSchema = ServiceSchema.partial().extend({ use: z.string().describe('Id of the catalogue service to start from.') });

const ServiceEntrySchema = z
  .union([z.string().describe('Id of a catalogue service.'), UseSchema, ServiceSchema])
  .describe('A catalogue id, a catalogue entry with changes, or a whole service.');

export const PurposeSchema = z.strictObject({
  id: z.string().regex(PURPOSE_ID, 'a purpose id: small letters, digits and "_", a letter first'),
  title: text.exactOptional().describe('At most six words, shown before the choice. From the language files unless given.'),
  short: text.exactOptional().describe('One sentence, shown before the choice.'),
  long: text.exactOptional().describe('The longer description, one action away.'),
});

const ControllerSchema = z.strictObject({
  name: line.describe('Legal name of whoever decides why data are used on this site.'),
  address: line,
  country,
  contact: line.describe('Where a visitor writes to exercise their rights.'),
  policy: policy.describe('Address of the data-protection policy, absolute or relative to the site.'),
});

const CookieSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/, 'a cookie name: letters, digits, "_" and "-"')
    .exactOptional(),
  domain: z
    .string()
    .regex(new RegExp(`^${HOST}$`), 'a domain such as "example.org", or null')
    .nullable()
    .exactOptional()
    .describe('Set to share one choice between sub-domains; null = this host alone.'),
});

const colour = z.string().regex(COLOUR, 'a colour such as "#1f4fb5" or "light-dark(#1f4fb5, #9cbcff)"');
const length = ([least, most]: readonly [least: number, most: number]) =>
  z.string().refine(value => least <= inRem(value) && inRem(value) <= most, `a length in rem or px, from ${least}rem to ${most}rem`);
const ThemeSchema = z.strictObject({
  base: z.enum(THEME_NAMES).exactOptional().describe('dsfr = French public services, plain = the page’s own fonts; the tokens beside it come on top.'),
  ...(Object.fromEntries(COLOUR_TOKENS.map(token => [token, colour.exactOptional()])) as Record<Colour, z.ZodExactOptional<typeof colour>>),
  radius: length(LENGTH_TOKENS.radius).exactOptional(),
  space: length(LENGTH_TOKENS.space).exactOptional(),
  'max-inline': length(LENGTH_TOKENS['max-inline']).exactOptional(),
  // both main buttons inherit it, so that whatever it is, it is one
  font: z
    .string()
    .regex(/^[^;{}<>\\]{1,80}$/, 'a CSS value')
    .exactOptional(),
  z: z
    .string()
    .regex(/^\d{1,9}$|^[12]\d{9}$/, 'a whole number')
    .exactOptional()
    .describe('Stacking order of the notice.'),
});

/** A length in rem; `NaN` when it is none. */
function inRem(value: string): number {
  const [, number, unit] = /^(\d*\.?\d+)(rem|px)?$/.exec(value) ?? [];
  if (unit === undefined) return number === '0' ? 0 : Number.NaN;
  return Number(number) / (unit === 'px' ? 16 : 1);
}

const unknownPolicy = z.enum(['report', 'hold', 'allow']);
const UnknownPoliciesSchema = z.strictObject(
  Object.fromEntries([...DIRECTIVES, '*'].map(name => [name, unknownPolicy.exactOptional()])) as Record<
    Directive | '*',
    z.ZodExactOptional<typeof unknownPolicy>
  >,
);

const TemplateSchema = z.strictObject({
  id: z.string().regex(SERVICE_ID, 'a template id: small letters, digits and "-", a letter first').describe('Names the kind of page in the rates.'),
  match: z
    .array(z.string().regex(/^\/[^?#\s]{0,200}$/, 'a path that begins with "/"; "*" stands for any characters'))
    .min(1, 'at least one path')
    .describe('Paths of such pages: "/articles/*". The first template that matches is the page\'s.'),
});

// law §4.5: five years are the limit
const LONGEST_PROOFS = 'P1825D';
const ProofSchema = z.strictObject({
  retention: z
    .string()
    .refine(value => seconds(value) !== null && (seconds(value) as number) <= (seconds(LONGEST_PROOFS) as number), `a duration of at most ${LONGEST_PROOFS}`)
    .describe('How long a record is kept as a proof once its choice has ended: P365D. A refusal proves no consent and goes when it expires.'),
  reason: line.describe('Why so long, in the words of the controller (GDPR art. 5(1)(e)); the log says it in the open.'),
});

const WORD_LIMITS: Readonly<Record<VariantWord, number>> = { title: 60, lead: 220, reassure: 180, refuse: 60, accept: 60, choose: 60 };
const ownWords = (key: VariantWord) =>
  text.refine(value => Object.values(value).every(said => said.length <= WORD_LIMITS[key]), `a text of at most ${WORD_LIMITS[key]} characters`);

// short enough for both ids to be one value of a filter
const shortId = z.string().regex(/^[a-z][a-z0-9-]{0,23}$/, 'an id of at most 24 small letters, digits and "-", a letter first');

const VariantSchema = z.strictObject({
  id: shortId.describe('Names the variant in the rates.'),
  words: z
    .strictObject(Object.fromEntries(VARIANT_WORDS.map(key => [key, ownWords(key).exactOptional()])) as Record<VariantWord, z.ZodExactOptional<typeof text>>)
    .exactOptional()
    .describe('What the notice says otherwise, in every language of the site; {site}, {partners} (in the lead) and {policy} (in reassure) stay.'),
  order: z.array(z.string()).exactOptional().describe('The order in which purposes are explained: ids of all of them.'),
  layout: z.enum(LAYOUTS).exactOptional().describe('Where the notice stands.'),
  theme: ThemeSchema.exactOptional().describe('Refused (R1): how prominent an answer is is not for trying out.'),
  delay: z
    .string()
    .refine(value => (seconds(value) ?? -1) >= 0 && (seconds(value) ?? 31) <= 30, 'a duration of at most PT30S')
    .exactOptional()
    .describe('How long a page stays without the notice: PT3S.'),
});

const ExperimentSchema = z.strictObject({
  id: shortId.describe('Names the experiment for ever: one that has run never starts again.'),
  hypothesis: text.describe('What you expect, and why: written before the first number.'),
  goal: z
    .string()
    .regex(/^(answered|accept-all|granted:[a-z][a-z0-9_]{0,31})$/, '"answered", "accept-all" or "granted:<purpose>"')
    .transform(value => value as Goal)
    .describe('What is compared, of all notices that were due: "answered", "accept-all" or "granted:audience".'),
  least: z
    .number()
    .refine(value => value >= 0.005 && value <= 0.5, 'a share from 0.005 to 0.5')
    .describe('The smallest difference worth finding, as a share: 0.03 = three points.'),
  longest: z
    .string()
    .refine(value => /^P\d{1,3}D$/.test(value) && (seconds(value) ?? 0) >= 7 * 86_400 && (seconds(value) ?? 0) <= 180 * 86_400, 'whole days from P7D to P180D')
    .describe('When it ends whatever came of it: P42D.'),
  variants: z
    .array(VariantSchema)
    .min(2, 'at least two variants')
    .max(MOST_VARIANTS, `at most ${MOST_VARIANTS} variants`)
    .describe('The first is what the others are held against. Each is drawn as often as the others, anew for every notice.'),
});

/** The site file as an author writes it. */
export const SiteFileSchema = z.strictObject({
  $schema: z.string().exactOptional(),
  id: z.string().regex(SERVICE_ID, 'a site id: small letters, digits and "-", a letter first').describe('Names the site in addresses and records.'),
  name: text.describe("The site's name as visitors know it."),
  origins: z
    .array(z.string().refine(value => parse(value)?.origin === value && /^https?:/.test(value), 'an origin such as "https://www.example.org", without path'))
    .min(1, 'at least one origin')
    .describe('Where the site lives; records are accepted from these origins alone.'),
  controller: ControllerSchema,
  locales: z.array(locale).min(1, 'at least one language').describe('Languages of the notice; the first is the default.'),
  profile: z.string().exactOptional().describe('Legal rule set: "fr" (default), "eu" …'),
  profiles: z.array(z.string()).exactOptional().describe('Further rule sets, for visitors whose country your own server names: ["uk", "us-ca"].'),
  context: z.enum(['general', 'health']).exactOptional().describe('"health" switches advertising off for good.'),
  purposes: z.array(PurposeSchema).describe('What visitors are asked about, in the order of the notice.'),
  services: z.array(ServiceEntrySchema).describe('Every third party and every tracer of the site.'),
  unknown: z
    .union([unknownPolicy, UnknownPoliciesSchema])
    .exactOptional()
    .describe('What to do, before a choice, with third parties that nobody declared; by directive: { "script": "hold", "*": "report" }.'),
  allow: z.array(pattern).exactOptional().describe('Third parties that are never held: CDN, payment, captcha …'),
  google: z
    .strictObject({
      regions: z
        .array(z.string().regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, 'a country or region such as "FR" or "US-CA" (ISO 3166)'))
        .min(1, 'at least one region')
        .exactOptional()
        .describe('Where signals start as denied; elsewhere they start as granted. Left out = denied everywhere.'),
      urlPassthrough: z.boolean().exactOptional().describe('true = links carry click identifiers while storage is denied (L43).'),
    })
    .exactOptional()
    .describe('Google Consent Mode v2.'),
  choice: z
    .strictObject({ validity: duration.exactOptional().describe('How long a choice holds before asking again; P180D.'), cookie: CookieSchema.exactOptional() })
    .exactOptional(),
  notice: z
    .strictObject({
      layout: z
        .enum(LAYOUTS)
        .exactOptional()
        .describe('sheet (default) = at the bottom; card = narrow, in a corner; modal = the page waits; top-inline = in the page, covering nothing.'),
      theme: ThemeSchema.exactOptional().describe('Design tokens. One accent pair serves accept and refuse alike.'),
    })
    .exactOptional(),
  endpoint: z
    .string()
    .refine(
      value => /^https?:\/\/[^?#]*[^/?#]$/.test(value) && parse(value) !== null,
      'an address such as "https://consent.example.org", without "/" at its end',
    )
    .nullable()
    .exactOptional()
    .describe('Where records are sent; null = nowhere, choices hold but cannot be proven.'),
  policy: z
    .boolean()
    .exactOptional()
    .describe('true = the pages carry the policy of assent build --policy: a grant starts the page again, which alone lifts it.'),
  proof: ProofSchema.exactOptional().describe('How long proofs of this site are kept; what `assent serve` was told unless given.'),
  destinations: z.array(DestinationSchema).exactOptional().describe('Where your servers pass data on to: conversion APIs, uploads.'),
  accounts: z.boolean().exactOptional().describe('true = visitors have accounts on this site.'),
  wall: z
    .union([z.boolean(), WallSchema])
    .exactOptional()
    .describe('Entry depends on consent. Assent builds no wall; the alternative that the law asks for is declared here.'),
  aliases: z
    .array(z.enum(PEERS.map(({ id }) => id) as [string, ...string[]]))
    .exactOptional()
    .describe('Other consent tools whose markup, triggers and events your pages still use: ["klaro"].'),
  formerly: z
    .array(z.enum(PEERS.map(({ id }) => id) as [string, ...string[]]))
    .exactOptional()
    .describe(
      'Consent tools that this site used before: a refusal that a visitor stored under one goes on holding, once, and is recorded as carried over. Who accepted is asked.',
    ),
  overrides: z.array(OverrideSchema).exactOptional().describe('Law rules that are broken knowingly, with who answers for it.'),
  templates: z
    .array(TemplateSchema)
    .max(40, 'at most 40 templates')
    .exactOptional()
    .describe('Kinds of page that rates can be told apart by; no other part of an address is ever counted.'),
  zone: zone.exactOptional().describe('Time zone in which the days of the rates are cut: "Europe/Paris"; UTC unless given. Changing it cuts the past anew.'),
  experiments: z
    .array(ExperimentSchema)
    .max(20, 'at most 20 experiments')
    .exactOptional()
    .describe('Ways to word, order, place or time the notice, to be tried side by side; started and stopped on the dashboard, one at a time.'),
});

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
