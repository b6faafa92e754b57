// Requests that nobody means well with: every route, every kind of damage, as bytes for a socket.
import fc from 'fast-check';

export interface HostileRequest {
  /** The request line and headers. */
  readonly head: string;
  readonly body: Uint8Array;
}

/** Stands in whatever is made up, so that an echo of it is found. */
export const MARK = 'Zz9Marked';

const METHODS = ['GET', 'POST', 'POST', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH', 'TRACE', 'PROPFIND', 'FOO', 'get', 'GET', 'GET', 'GET'];
/** Every route that nobody has to sign in for is among these, or among what would be taken. */
export const PATHS = [
  '/v1/records',
  '/v1/shown',
  '/v1/residue',
  '/v1/expire-cookies',
  '/v1/receipt',
  '/v1/subject/access',
  '/v1/subject/erase',
  '/v1/views',
  '/v1/policy-reports/shop',
  '/v1/session',
  '/v1/rates?site=shop&from=2026-01-01&to=2026-01-02',
  '/v1/undeclared?site=shop',
  '/v1/keys',
  '/v1/acts?below=9',
  '/v1/session/means',
  '/v1/session/company',
  '/v1/session/company/callback?code=x&state=y',
  '/shop/assent.js',
  '/shop/assent.x.js',
  '/shop/rules.json',
  '/shop/declaration.fr.html',
  '/shop/preferences?lang=fr',
  '/.well-known/gpc.json',
  '/openapi.json',
  '/shop/integrity.json',
  '/shop/assets/x.js',
  '/dashboard',
  '/dashboard/',
  '/dashboard/x',
  '/schema/site.schema.json',
  '/healthz',
  '/readyz',
  '/metrics',
  '/log/shop/checkpoint',
  '/log/shop/1/checkpoint',
  '/log/shop/tile/0/000',
  '/log/shop/tile/entries/000.p/1',
  '/log/shop/9/tile/8/x001/000',
  '/evidence/shop/1/1/assent.js',
  '/evidence/shop/1/1/assent.x.js',
  '/evidence/shop/1/1/assets/x.js',
  '/evidence/shop/1/1/fr/',
  `/evidence/shop/notice/${'a'.repeat(64)}`,
  `/drafts/shop/${'a'.repeat(64)}/assent.js`,
  `/drafts/shop/${'a'.repeat(64)}/assets/x.js`,
  `/drafts/shop/${'a'.repeat(64)}/fr/`,
  '/',
  '*',
  '',
];
const POISON = [
  '..',
  '%2e%2e%2f',
  '%00',
  '%ff',
  '%',
  '//',
  '\\',
  ';',
  '?',
  '#',
  `${MARK}`,
  `${MARK}=%0d%0aset-cookie:a=b`,
  '%F0%9F%98%80',
  'é',
  ' ',
  '\0',
  'a'.repeat(300),
];
const VALUES = [
  MARK,
  '',
  '*',
  'null',
  'https://www.example.org',
  'https://evil.example',
  'text/plain',
  'application/json',
  'application/csp-report',
  '-1',
  '1e9',
  'gzip',
  'br;q=0',
  'chunked',
  '"x"',
  `Bearer ${MARK}`,
  `assent-session=${MARK}`,
  'bytes=0-',
  '100-continue',
  'websocket',
  'close',
  `${MARK}, 127.0.0.1`,
  '\xff\xfe',
  'x'.repeat(900),
];
const HEADERS = [
  'Origin',
  'Content-Type',
  'Content-Encoding',
  'Content-Length',
  'Transfer-Encoding',
  'X-Forwarded-For',
  'X-Forwarded-Proto',
  'Cookie',
  'Authorization',
  'Accept-Encoding',
  'If-None-Match',
  'Range',
  'Expect',
  'Upgrade',
  'Connection',
  'Host',
  'Access-Control-Request-Method',
  MARK,
];

const HEAVY = ['['.repeat(5000), '{"a":'.repeat(1500), `"${MARK}`.repeat(2000), ''];

const damage = <T>(values: readonly T[]) => fc.constantFrom(...values);

const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  damage<unknown>([null, true, -1, 1e308, 2 ** 53, MARK, '', '\0', '\ud800', `${MARK}\u202e`, 'a'.repeat(5000), [], {}, [[[[[]]]]]]),
  damage<unknown>([JSON.parse(`{"__proto__":{"admin":"${MARK}"}}`), { constructor: { prototype: {} } }, { toString: 1 }, { length: 1e9 }]),
  fc.jsonValue({ maxDepth: 3 }),
);

/** A sound body with one of its members, at any depth, replaced, added or taken away. */
const mutated = (sound: readonly object[]): fc.Arbitrary<string> =>
  fc.tuple(damage(sound), fc.nat(), fc.nat(3), hostileValue).map(([body, where, how, value]) => {
    const copy = structuredClone(body) as Record<string, unknown>;
    const members = membersOf(copy);
    const [owner, key] = members[where % members.length] ?? [copy, MARK];
    if (how === 0) delete owner[key];
    else if (how === 1) owner[MARK] = value;
    else owner[key] = value;
    return how === 3 ? JSON.stringify(copy).replace('{', `{"${key}":1,`) : JSON.stringify(copy);
  });

function membersOf(value: Record<string, unknown>): [Record<string, unknown>, string][] {
  return Object.entries(value).flatMap(([key, inner]) => [
    [value, key] as [Record<string, unknown>, string],
    ...(typeof inner === 'object' && inner !== null ? membersOf(inner as Record<string, unknown>) : []),
  ]);
}

/** Bytes flipped, cut out or put in. */
const scarred = (sound: fc.Arbitrary<string | Uint8Array>): fc.Arbitrary<Uint8Array> =>
  fc.tuple(sound, fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(2)), { maxLength: 3 })).map(([body, scars]) => {
    const bytes = [...(typeof body === 'string' ? Buffer.from(body) : body)];
    for (const [where, byte, how] of scars) bytes.splice(where % (bytes.length + 1), how === 0 ? 0 : 1, ...(how === 2 ? [] : [byte]));
    return Uint8Array.from(bytes);
  });

/** A request that would be taken. */
export interface Sound {
  /** Default POST. */
  readonly method?: string;
  readonly path: string;
  /** Media type; none without a body. */
  readonly type?: string;
  readonly body?: object | string | Uint8Array;
  /** Further lines of its head; default the Origin of the site's page. */
  readonly headers?: readonly string[];
}

/** Most are aimed: sound but for their body and perhaps one header. The others are wild in every part. */
export function hostileRequests(sound: readonly Sound[]): fc.Arbitrary<HostileRequest> {
  return fc.oneof(
    { weight: 3, arbitrary: aimed(sound) },
    { weight: 2, arbitrary: wild(sound.flatMap(({ body }) => (typeof body === 'object' && !(body instanceof Uint8Array) ? [body] : []))) },
  );
}

const ADDABLE = HEADERS.filter(name => !['Content-Length', 'Transfer-Encoding', 'Host', 'Upgrade', 'Expect'].includes(name));

/** Sound requests with a damaged body, one header more than they should have, or a damaged address. */
export function aimed(sound: readonly Sound[]): fc.Arbitrary<HostileRequest> {
  return damage(sound).chain(({ method = 'POST', path, type, body, headers = ['Origin: https://www.example.org'] }) => {
    const said =
      body === undefined ? fc.constant(new Uint8Array()) : typeof body === 'string' || body instanceof Uint8Array ? scarred(fc.constant(body)) : bodies([body]);
    // with nothing else to damage, the address is what is left
    const poisoned = fc.option(fc.tuple(fc.nat(), damage(POISON)), { freq: body === undefined ? 4 : 1 });
    return fc.tuple(said, fc.option(fc.tuple(damage(ADDABLE), damage(VALUES)), { freq: 2 }), poisoned).map(([bytes, extra, poison]) => {
      const lines = [`Content-Length: ${bytes.length}`, ...headers, ...(type === undefined ? [] : [`Content-Type: ${type}`])];
      const more = extra ? [`${extra[0]}: ${extra[1]}`] : [];
      return {
        head: [`${method} ${poison ? poisonedAt(path, ...poison) : path} HTTP/1.1`, 'Host: localhost', ...more, ...lines, '', ''].join('\r\n'),
        body: bytes,
      };
    });
  });
}

const poisonedAt = (path: string, where: number, poison: string): string => {
  const at = where % (path.length + 1);
  return path.slice(0, at) + MARK + poison + path.slice(at);
};

function bodies(sound: readonly object[]): fc.Arbitrary<Uint8Array> {
  return fc.oneof(
    { weight: 5, arbitrary: mutated(sound).map(text => Uint8Array.from(Buffer.from(text))) },
    { weight: 4, arbitrary: scarred(damage(sound).map(body => JSON.stringify(body))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
    { weight: 1, arbitrary: damage(HEAVY).map(text => Uint8Array.from(Buffer.from(text))) },
  );
}

function wild(sound: readonly object[]): fc.Arbitrary<HostileRequest> {
  const paths = fc
    .tuple(damage(PATHS), fc.option(fc.tuple(fc.nat(), damage(POISON)), { freq: 4 }))
    .map(([path, poison]) => (poison ? poisonedAt(path, ...poison) : path));
  const extra = fc.array(fc.tuple(damage(HEADERS), damage(VALUES)), { maxLength: 2 });
  return fc.tuple(damage(METHODS), paths, extra, bodies(sound), fc.boolean(), fc.nat(9)).map(([method, path, headers, body, plain, length]) => {
    const lines = [
      ...(length === 0 ? [] : [`Content-Length: ${body.length + (length === 1 ? 5 : length === 2 ? -1 : 0)}`]),
      ...(plain ? ['Origin: https://www.example.org', 'Content-Type: text/plain'] : []),
      ...headers.map(([name, value]) => `${name}: ${value}`),
    ];
    return { head: [`${method} ${path} HTTP/1.1`, 'Host: localhost', ...lines, '', ''].join('\r\n'), body };
  });
}
