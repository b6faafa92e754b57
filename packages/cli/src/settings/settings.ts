// Everything `assent serve` can be told, once: its options, its environment variables, its file, their checks and their documentation.
import { LIMITS } from '@assent/server';
import { DEFAULT_SITE_FILE } from '../load-site.ts';

/** One thing that can be told. `--trust-proxy` is `ASSENT_TRUST_PROXY` in the environment and `"trust-proxy"` in the file. */
export interface Setting {
  readonly name: string;
  /** `count` = a whole number; `words` = one of these; `switch` = true or false; `list` = several texts. */
  readonly kind: 'text' | 'count' | 'words' | 'switch' | 'list';
  /** Stands for the value in the help. */
  readonly value?: string;
  /** Of a count, or of how many texts a list has; default 0. */
  readonly least?: number;
  readonly most?: number;
  /** What a text has to look like, and what that is called. */
  readonly form?: readonly [pattern: RegExp, called: string];
  /** Another setting, without which this one says nothing: 0 counts as without. */
  readonly needs?: string;
  readonly words?: readonly string[];
  readonly fallback?: string | number | readonly string[];
  /** Never an option: every user of a machine can read a command line. */
  readonly secret?: true;
  readonly help: string;
  /** Heads a group in the help. */
  readonly group?: string;
}

export const DEFAULT_DATA = '.assent';
/** Longest that records may be kept (law §4.5). */
export const LONGEST_RETENTION = 'P1825D';

// RFC 9110 §5.1; a name that no request can carry would be a mistake that nobody sees
const HEADER = [/^[\w!#$%&'*+.^`|~-]+$/, 'the name of a header'] as const;

export const SETTINGS: readonly Setting[] = [
  { name: 'site', kind: 'list', value: 'FILE', least: 1, fallback: [DEFAULT_SITE_FILE], help: 'a site file; give it several times for several sites' },
  { name: 'port', kind: 'count', value: 'N', most: 65_535, fallback: 4401, help: 'port; 0 = any free one' },
  { name: 'host', kind: 'text', value: 'H', fallback: '127.0.0.1', help: 'address to listen on' },
  { name: 'data', kind: 'text', value: 'DIR', fallback: DEFAULT_DATA, help: 'where everything is kept' },
  {
    name: 'database',
    kind: 'text',
    value: 'URL',
    help: 'keep records in PostgreSQL: postgres://user@host/name; best told by the environment, which no process list shows',
  },

  {
    name: 'trust-proxy',
    kind: 'count',
    value: 'N',
    most: 9,
    fallback: 0,
    help: 'proxies of yours before it; X-Forwarded-For and -Proto are believed that far, with 0 not at all',
    group: 'What faces the internet',
  },
  {
    name: 'country-header',
    kind: 'text',
    value: 'NAME',
    form: HEADER,
    needs: 'trust-proxy',
    help: 'header in which your proxy tells the visitor\'s country (CF-IPCountry), for counting and for sites with "profiles"; needs trust-proxy',
  },
  {
    name: 'region-header',
    kind: 'text',
    value: 'NAME',
    form: HEADER,
    needs: 'country-header',
    help: 'the same for the part of the country (CA of US-CA), where that is apart',
  },
  {
    name: 'rate',
    kind: 'count',
    value: 'N',
    least: 1,
    most: 1_000_000,
    fallback: LIMITS.records.perMinute,
    help: 'records a minute from one address (IPv6: one /64)',
  },
  {
    name: 'site-rate',
    kind: 'count',
    value: 'N',
    least: 1,
    most: 10_000_000,
    fallback: LIMITS.site.perMinute,
    help: 'records a minute of one site, from all addresses together',
  },
  { name: 'connections', kind: 'count', value: 'N', least: 1, most: 1_000_000, fallback: 10_000, help: 'connections open at once' },

  {
    name: 'log',
    kind: 'words',
    value: 'FORMAT',
    words: ['json', 'text', 'off'],
    help: 'lines about requests: json, text or off (default: text on a terminal, json elsewhere)',
    group: 'How it is run',
  },
  {
    name: 'drain',
    kind: 'count',
    value: 'SECONDS',
    most: 600,
    fallback: 0,
    help: 'asked to stop, /readyz says no for so long before nothing more is accepted',
  },
  {
    name: 'scan',
    kind: 'text',
    value: 'PERIOD',
    help: 'scan the sites so often (24h, 7d), capture the notice of a version that lacks pictures, show what is found on the health page, and log when a notice has stopped appearing; needs Chromium',
  },
  { name: 'scan-arg', kind: 'list', value: 'ARG', needs: 'scan', help: 'a further argument of that Chromium' },
  {
    name: 'oidc',
    kind: 'text',
    value: 'ISSUER',
    help: 'sign in by your company’s provider too (OpenID Connect); it sends people back to /v1/session/company/callback',
    group: 'Who may use the dashboard',
  },
  { name: 'oidc-client', kind: 'text', value: 'ID', help: 'what the provider calls this endpoint' },
  { name: 'oidc-secret', kind: 'text', secret: true, help: 'the secret that the provider gave for it' },
  {
    name: 'metrics-token',
    kind: 'text',
    secret: true,
    form: [/^[!-~]+$/, 'a token without spaces'],
    help: 'opens /metrics, as a bearer token; without one they are for this machine only',
  },

  {
    name: 'anchor',
    kind: 'text',
    value: 'FILE',
    help: 'where the last checkpoint of each log is kept; best on another disk (default anchor.json in the data)',
    group: 'The log of what was consented to',
  },
  {
    name: 'new-epoch',
    kind: 'switch',
    help: 'for one start, where a log contradicts its anchor: freeze it and begin the next one, instead of refusing to start',
  },
  { name: 'public-log', kind: 'switch', help: 'anyone may read checkpoints and tiles (default: who holds a token)' },
  {
    name: 'retention',
    kind: 'text',
    value: 'D',
    help: `how long a record is kept once its choice has ended (ISO 8601, default P365D, at most ${LONGEST_RETENTION}); "proof" in a site file goes before it`,
  },
  { name: 'retention-reason', kind: 'text', value: 'TEXT', help: 'why so long; the log says it in the open' },
  { name: 'prune', kind: 'switch', help: 'drop entries of the log that are older than its oldest record' },
  { name: 'timestamp', kind: 'text', value: 'URL', help: 'show each log to this time-stamp authority once a day (RFC 3161)' },
  { name: 'timestamp-ca', kind: 'text', value: 'FILE', needs: 'timestamp', help: 'PEM of the certificates that are trusted to have issued its own' },
  { name: 'witness', kind: 'list', value: '"KEY URL"', help: 'show each log to this witness once a day (C2SP tlog-witness); several for several' },
  { name: 'mail', kind: 'text', value: 'ADDRESS', help: "mail each log's checkpoint there once a day, the data protection officer for instance" },
  { name: 'mail-with', kind: 'text', value: 'CMD', needs: 'mail', fallback: 'sendmail -t -i', help: 'a sendmail-compatible program' },
];

/** `trust-proxy` → `ASSENT_TRUST_PROXY`. */
export const variableOf = (name: string): string => `ASSENT_${name.toUpperCase().replaceAll('-', '_')}`;
