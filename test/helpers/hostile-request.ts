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
const PATHS = [
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

  '/shop/assent.js',
  '/shop/integrity.json',
  '/shop/assets/x.js',
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
    const [owner, key] = members[where % members.length] as [Record<string, unknown>, string];
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
const scarred = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc.tuple(text, fc.array(fc.tuple(fc.nat(), fc.nat(255), fc.nat(2)), { maxLength: 3 })).map(([body, scars]) => {
    const bytes = [...Buffer.from(body)];
    for (const [where, byte, how] of scars) bytes.splice(where % (bytes.length + 1), how === 0 ? 0 : 1, ...(how === 2 ? [] : [byte]));
    return Uint8Array.from(bytes);
  });

/** A body that would be taken, and where. */
export type Sound = readonly [path: string, type: string, body: object];

/** Most are aimed: sound but for their body and perhaps one header. The others are wild in every part. */
export function hostileRequests(sound: readonly Sound[]): fc.Arbitrary<HostileRequest> {
  return fc.oneof({ weight: 3, arbitrary: aimed(sound) }, { weight: 2, arbitrary: wild(sound.map(([, , body]) => body)) });
}

function aimed(sound: readonly Sound[]): fc.Arbitrary<HostileRequest> {
  const headers = HEADERS.filter(name => !['Content-Length', 'Transfer-Encoding', 'Host', 'Upgrade', 'Expect'].includes(name));
  return damage(sound).chain(([path, type, body]) =>
    fc.tuple(bodies([body]), fc.option(fc.tuple(damage(headers), damage(VALUES)), { freq: 2 })).map(([bytes, extra]) => {
      const lines = [`Content-Length: ${bytes.length}`, 'Origin: https://www.example.org', `Content-Type: ${type}`];
      const more = extra ? [`${extra[0]}: ${extra[1]}`] : [];
      return { head: [`POST ${path} HTTP/1.1`, 'Host: localhost', ...more, ...lines, '', ''].join('\r\n'), body: bytes };
    }),
  );
}

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
    .map(([path, poison]) => (poison ? path.slice(0, poison[0] % (path.length + 1)) + MARK + poison[1] + path.slice(poison[0] % (path.length + 1)) : path));
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
