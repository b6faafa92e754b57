// Refusals: every answer that is not a success carries a stable code, says how to mend it, and never echoes the request.
import { type Answer, toResponse } from './answer.ts';

/** Code → status and message. Each code has an anchor of the same name in packages/server/REFUSALS.md. */
export const REFUSALS = {
  pending: [202, 'expected a checkpoint that covers the record; it comes within seconds'],
  // no 4xx: a page that showed no notice asks this way for its token, and that is no error for a browser's console to show
  'page-token': [
    307,
    'expected a token of that page, at most two hours old (hint: send the same again to the address in the header assent-token of this answer)',
  ],
  'not-json': [400, 'expected JSON'],
  'not-utf8': [400, 'expected UTF-8'],
  'json-depth': [400, 'expected at most 16 levels of lists and objects'],
  'json-keys': [400, 'expected each key once in its object, and none of __proto__, constructor and prototype'],
  'json-text': [400, 'expected text without NUL and without half a surrogate pair'],
  'malformed-request': [400, 'expected HTTP/1.1'],
  'no-page': [400, 'expected the page in the address: /v1/records?<site>.<version>'],
  shape: [400, 'expected the documented fields and nothing else'],
  'unknown-purpose': [400, 'expected the purposes and services of that version of the site'],
  'wrong-hash': [400, 'expected the body whose SHA-256 is named; it changed on its way'],
  'not-a-picture': [400, 'expected a whole PNG of 8 bits a sample, not interlaced, at most 8192 pixels a side and 12 million in all'],
  range: [400, 'expected from and to as YYYY-MM-DD, from not after to, at most 800 days'],
  filter: [400, 'expected by=, and filters, to name dimensions: version, variant, profile, locale, device, country, template, entry'],
  'sign-in': [401, 'expected a session or a token (hint: assent token)'],
  'wrong-token': [401, 'expected a valid token, or a sign-in code that nobody has used yet (hint: assent token makes a new one)'],
  'no-passkey': [401, 'expected the answer of a passkey to a challenge of the last minutes, made on this page'],
  'unknown-site': [403, 'expected the id of a site that this endpoint serves (hint: assent serve --site FILE)'],
  'origin-not-allowed': [403, 'expected an Origin listed in the site file (hint: add it to "origins")'],
  'unknown-version': [403, 'expected a version of the site that this endpoint has served (hint: serve the same site file)'],
  'not-allowed': [403, 'expected an account with another role (hint: an administrator gives roles)'],
  'foreign-page': [403, 'expected a request of our own page, with the header x-assent'],
  'operator-only': [403, 'expected the metrics token, or where none is set a request from this machine (hint: ASSENT_METRICS_TOKEN)'],
  'not-yours': [403, 'expected the secret that this subject was derived from, and a record of that subject'],
  pruned: [403, 'expected entries from the minimum index on; earlier ones were pruned, as the retention policy says'],
  'not-found': [404, 'nothing here'],
  unprovable: [404, 'the log of this record was frozen before a checkpoint covered it: the record is kept, and there will be no proof of it'],
  method: [405, 'expected another method'],
  'cannot-follow': [409, 'expected a state that may follow the one the request is in now; it may have changed meanwhile'],
  'in-dispute': [409, 'expected the dispute about these records to have ended first'],
  'cannot-start': [409, 'expected an experiment that asks as fairly in every variant, on a site where none runs, and that never ran'],
  'last-admin': [409, 'expected another administrator with all sites to be there first'],
  taken: [409, 'expected a company account that opens no other account'],
  enough: [409, 'expected at most four pictures of the same screen of a version; they are kept already'],
  conflict: [409, 'expected the same record as before under this id'],
  // a 400 would tell an outbox that its record can never be kept
  'cut-short': [408, 'expected the whole body; send it again'],
  'too-slow': [408, 'expected the head of a request within 5 seconds and all of it within 10'],
  erased: [410, 'erased on that day; the leaf is still in the log'],
  'body-too-large': [413, 'expected at most 8 kB (policy reports: 64 kB, captures: 8 MB)'],
  'media-type': [
    415,
    'expected text/plain or application/json in UTF-8, not compressed (policy reports: application/csp-report or application/reports+json; captures: image/png)',
  ],
  'too-many': [429, 'expected fewer requests; try again later'],
  'headers-too-large': [431, 'expected at most 8 kB of headers'],
  internal: [500, 'something went wrong here; nothing was changed'],
  unavailable: [503, 'could not be kept; send it again'],
  overloaded: [503, 'more requests than can be answered; send it again'],
} as const satisfies Readonly<Record<string, readonly [status: number, message: string]>>;

export type Code = keyof typeof REFUSALS;

/** `{ "code": …, "message": …, …more }` with the status that belongs to the code. */
export function refusal(code: Code, headers: Readonly<Record<string, string>> = {}, more: object = {}): Answer {
  const [status, message] = REFUSALS[code];
  const body = JSON.stringify({ code, message, ...more });
  const length = String(Buffer.byteLength(body));
  const own = { 'content-type': 'application/json', 'content-length': length, 'cache-control': 'no-store' };
  return { status, headers: { ...own, ...headers }, body, code };
}

/** The same as a Response. */
export const refuse = (...refused: Parameters<typeof refusal>): Response => toResponse(refusal(...refused));
