// What an operator's program may ask: each route with its query, its body, its answer and why it refuses. A test holds it against the router.
import { DIMENSIONS } from '@assent/core';
import { AccountSchema, CaptureSchema, ExperimentChangeSchema, inputJsonSchema, LookupSchema, RequestChangeSchema, ShareLinkSchema } from '@assent/core/schema';
import type { FOR_OPERATORS, Route } from '../access/permissions.ts';
import type { Code } from '../refuse.ts';
import { draft, type Schema } from './draft.ts';

export interface Operation {
  readonly summary: string;
  readonly about?: string;
  readonly query?: readonly Parameter[];
  /** Media type and schema; JSON where it is left out. */
  readonly body?: Schema | readonly [type: string, schema: Schema];
  /** Statuses of success; what comes with them is one of the document's schemas, a media type, or nothing. */
  readonly answers: Readonly<Record<number, string | null>>;
  /** Beside those of the guard. */
  readonly refuses?: readonly Code[];
}

export interface Parameter {
  readonly name: string;
  readonly about: string;
  readonly required: boolean;
}

const query = (name: string, about: string, required = false): Parameter => ({ name, about, required });
const site = query('site', 'id of the site', true);
const { object, text, flag, oneOf } = draft;

const about = { site: text('id'), subject: text('consent number') };
const read = ['not-json', 'shape'] as const satisfies readonly Code[];
const page = 'The browser’s own page: the header `x-assent` is expected.';

/** By route, as the router has it. */
export const OPERATIONS: Readonly<Record<Route | (typeof FOR_OPERATORS)[number], Operation>> = {
  'GET /v1/rates': {
    summary: 'Counters of a site over a range of days',
    about:
      'Under a share link, site, days and filter are those that it locks, whatever the query says; `by` alone is heard, and problems, residue and waiting are empty.',
    query: [
      site,
      query('from', 'first day, YYYY-MM-DD, in the zone of the site', true),
      query('to', 'last day, at most 800 after the first', true),
      query('by', `dimensions to tell apart, separated by commas: ${DIMENSIONS.join(', ')}`),
      query('sample', '1: invented data'),
      ...DIMENSIONS.map(name => query(name, `only what was counted under this ${name}`)),
    ],
    answers: { 200: 'Rates' },
    refuses: ['range', 'filter'],
  },
  'GET /v1/experiments': { summary: 'Experiments of a site: what was counted, and what may be said of it', query: [site], answers: { 200: 'Experiments' } },
  'POST /v1/experiments/:experiment': {
    summary: 'Start an experiment, or stop it for good',
    body: inputJsonSchema(ExperimentChangeSchema),
    answers: { 200: 'Experiments' },
    refuses: [...read, 'not-found', 'cannot-start', 'cannot-follow'],
  },
  'GET /v1/undeclared': { summary: 'Third parties that nobody declared, of the last 30 days', query: [site], answers: { 200: 'Undeclared' } },
  'GET /v1/proof-health': { summary: 'What cannot be proven yet, or any more', query: [site], answers: { 200: 'ProofHealth' } },
  'GET /v1/scan-health': { summary: 'What the endpoint’s own scans found', query: [site], answers: { 200: 'ScanHealth' } },
  'GET /v1/share-links': { summary: 'Share links of a site', query: [site], answers: { 200: 'ShareLinks' } },
  'POST /v1/share-links': {
    summary: 'Make a share link: the rates of one site, locked, until a day',
    body: inputJsonSchema(ShareLinkSchema),
    answers: { 201: 'NewShareLink' },
    refuses: [...read, 'unknown-site'],
  },
  'DELETE /v1/share-links/:link': { summary: 'Take a share link back', answers: { 204: null }, refuses: ['not-found'] },
  'GET /log/:site/checkpoint': { summary: 'The signed head of a site’s log (C2SP checkpoint)', answers: { 200: 'text/plain' }, refuses: ['not-found'] },
  'GET /log/:site/:epoch{[1-9]\\d*}/checkpoint': { summary: 'The same of an earlier log', answers: { 200: 'text/plain' }, refuses: ['not-found'] },
  'GET /log/:site/tile/*': {
    summary: 'A tile of a site’s log (C2SP tlog-tiles)',
    about: 'The path goes on as C2SP says: level, number, and width of a partial tile.',
    answers: { 200: 'application/octet-stream' },
    refuses: ['not-found', 'pruned'],
  },
  'GET /log/:site/:epoch{[1-9]\\d*}/tile/*': {
    summary: 'The same of an earlier log',
    answers: { 200: 'application/octet-stream' },
    refuses: ['not-found', 'pruned'],
  },
  'POST /v1/proofs': {
    summary: 'Look a consent number or a receipt up; the reason is logged first',
    body: inputJsonSchema(LookupSchema),
    answers: { 200: 'Lookup' },
    refuses: [...read, 'unknown-site'],
  },
  'POST /v1/proofs/taken': {
    summary: 'Log that records were saved or printed',
    body: object({ ...about, as: oneOf(['json', 'print']) }),
    answers: { 204: null },
    refuses: [...read, 'unknown-site'],
  },
  'POST /v1/proofs/dossier': {
    summary: 'One record with all that proves it',
    body: object({ ...about, id: text('of the record') }),
    answers: { 200: 'application/zip' },
    refuses: [...read, 'unknown-site', 'not-found'],
  },
  'POST /v1/proofs/dispute': {
    summary: 'A dispute keeps records from being erased, until it has ended',
    body: object({ ...about, open: flag('it begins') }),
    answers: { 204: null },
    refuses: [...read, 'unknown-site', 'not-found'],
  },
  'GET /v1/requests': { summary: 'The rights queue of a site', query: [site], answers: { 200: 'Requests' } },
  'POST /v1/requests/:request': {
    summary: 'Move a request on, or give its answer two months more',
    body: inputJsonSchema(RequestChangeSchema),
    answers: { 200: 'QueuedRequest' },
    refuses: [...read, 'not-found', 'cannot-follow'],
  },
  'POST /v1/requests/:request/erase': {
    summary: 'Erase what a request for erasure asks for',
    body: object({ site: about.site }),
    answers: { 200: 'Erased' },
    refuses: ['not-found', 'in-dispute'],
  },
  'GET /v1/export': {
    summary: 'The archive of a site: with records for the data protection officer, without any for others',
    query: [site],
    answers: { 200: 'application/zip' },
    refuses: ['too-many'],
  },
  'GET /v1/captures': { summary: 'Screenshots of the version that is served', query: [site], answers: { 200: 'Captures' }, refuses: ['not-found'] },
  'POST /v1/captures': {
    summary: 'Hand in a screenshot',
    query: Object.keys((inputJsonSchema(CaptureSchema)['properties'] ?? {}) as object).map(name => query(name, 'what is on the picture', true)),
    body: ['image/png', { type: 'string', format: 'binary' }],
    answers: { 200: 'TakenCapture', 201: 'TakenCapture' },
    refuses: ['shape', 'wrong-hash', 'not-a-picture', 'unknown-version', 'enough'],
  },
  'GET /v1/captures/:site/:picture': { summary: 'A screenshot', answers: { 200: 'image/png' }, refuses: ['not-found'] },
  'GET /v1/register': {
    summary: 'Entries for the register of processing (GDPR art. 30)',
    query: [site, query('lang', 'language of the titles')],
    answers: { 200: 'Register' },
  },
  'GET /v1/acts': {
    summary: 'The audit log, newest first, in pages of a hundred',
    query: [query('below', 'only entries before that number'), query('about', 'only what was done to that account, request or subject')],
    answers: { 200: 'Acts' },
    refuses: ['shape'],
  },
  'GET /v1/passkeys': { summary: 'One’s own passkeys', answers: { 200: 'Passkeys' } },
  'POST /v1/passkeys/options': { summary: 'What a browser needs to make a passkey (WebAuthn)', about: page, answers: { 200: 'WebAuthn' } },
  'POST /v1/passkeys': {
    summary: 'Add the passkey that was made',
    about: page,
    body: draft.ref('WebAuthn'),
    answers: { 204: null },
    refuses: ['no-passkey'],
  },
  'DELETE /v1/passkeys/:passkey': { summary: 'Remove a passkey', answers: { 204: null }, refuses: ['not-found'] },
  'GET /v1/accounts': { summary: 'Accounts that the administrator may change', answers: { 200: 'Accounts' } },
  'POST /v1/accounts': {
    summary: 'Make an account',
    body: inputJsonSchema(AccountSchema),
    answers: { 201: 'Account' },
    refuses: [...read, 'unknown-site', 'taken'],
  },
  'POST /v1/accounts/:account': {
    summary: 'Change an account',
    body: inputJsonSchema(AccountSchema),
    answers: { 200: 'Account' },
    refuses: [...read, 'unknown-site', 'not-found', 'taken', 'last-admin'],
  },
  'POST /v1/accounts/:account/code': { summary: 'Make a sign-in code', answers: { 201: 'Code' }, refuses: ['not-found'] },
  'POST /v1/accounts/:account/token': { summary: 'Make a token', answers: { 201: 'Token' }, refuses: ['not-found'] },
  'DELETE /v1/accounts/:account': { summary: 'End an account', answers: { 204: null }, refuses: ['not-found', 'last-admin'] },
  'POST /v1/session': {
    summary: 'Sign in with a token or a sign-in code: opens a session by cookie',
    about: page,
    body: object({ token: text('token, or code') }),
    answers: { 204: null },
    refuses: ['wrong-token', 'not-allowed', 'foreign-page', 'too-many'],
  },
  'GET /v1/session': { summary: 'Who is signed in', answers: { 200: 'Session' }, refuses: ['sign-in'] },
  'DELETE /v1/session': {
    summary: 'Sign out',
    about: page,
    query: [query('everywhere', '1: end all sessions')],
    answers: { 204: null },
    refuses: ['foreign-page'],
  },
  'GET /v1/session/means': { summary: 'Which ways to sign in there are', answers: { 200: 'Means' } },
  'GET /v1/session/company': { summary: 'To the company’s provider (OpenID Connect)', answers: { 303: null }, refuses: ['too-many'] },
  'GET /v1/session/company/callback': {
    summary: 'Back from the company’s provider, with a session',
    query: [query('state', 'as the provider was given it', true), query('code', 'the provider’s')],
    answers: { 303: null },
    refuses: ['too-many'],
  },
  'POST /v1/session/passkey/options': {
    summary: 'What a browser needs to sign in by passkey (WebAuthn)',
    about: page,
    answers: { 200: 'WebAuthn' },
    refuses: ['foreign-page', 'too-many'],
  },
  'POST /v1/session/passkey': {
    summary: 'Sign in by passkey',
    about: page,
    body: draft.ref('WebAuthn'),
    answers: { 204: null },
    refuses: ['no-passkey', 'foreign-page', 'too-many'],
  },
  'GET /v1/keys': { summary: 'Public keys of the logs', answers: { 200: 'Keys' } },
  'GET /openapi.json': { summary: 'This document', answers: { 200: 'application/json' } },
  'GET /schema/site.schema.json': { summary: 'JSON Schema of the site file', answers: { 200: 'application/json' } },
  'GET /healthz': { summary: 'The process runs', answers: { 200: 'Status' } },
  'GET /readyz': { summary: 'It can take records', answers: { 200: 'Status' }, refuses: ['unavailable'] },
  'GET /metrics': { summary: 'How it fares (OpenMetrics)', answers: { 200: 'text/plain' }, refuses: ['operator-only'] },
};
