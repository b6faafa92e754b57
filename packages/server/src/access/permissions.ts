// The matrix of role × route: who may ask what. One table; `guards/allow.ts` enforces it, and a test walks every route of the endpoint along it.
import type { Role } from '@assent/core';

/** People; a program that hands in captures is none. */
const ALL = ['viewer', 'editor', 'auditor', 'dpo', 'admin'] as const;

/**
 * Method and route → roles. Reading records is the DPO's alone: an administrator who wants to has to make an account with that role, and the audit log
 * says so. What is not in this table is open.
 */
export const PERMISSIONS = {
  'GET /v1/rates': ALL,
  'GET /v1/share-links': ['editor', 'admin'],
  'POST /v1/share-links': ['editor', 'admin'],
  'DELETE /v1/share-links/:link': ['editor', 'admin'],
  'GET /v1/undeclared': ALL,
  'GET /v1/proof-health': ALL,
  'GET /v1/scan-health': ALL,
  'GET /v1/experiments': ALL,
  'POST /v1/experiments/:experiment': ['editor', 'admin'],
  'GET /log/:site/checkpoint': ['auditor', 'dpo', 'admin'],
  'GET /log/:site/:epoch{[1-9]\\d*}/checkpoint': ['auditor', 'dpo', 'admin'],
  'GET /log/:site/tile/*': ['auditor', 'dpo', 'admin'],
  'GET /log/:site/:epoch{[1-9]\\d*}/tile/*': ['auditor', 'dpo', 'admin'],
  'POST /v1/proofs': ['dpo'],
  'POST /v1/proofs/taken': ['dpo'],
  'POST /v1/proofs/dossier': ['dpo'],
  'POST /v1/proofs/dispute': ['dpo'],
  'GET /v1/requests': ['dpo'],
  'POST /v1/requests/:request': ['dpo'],
  'POST /v1/requests/:request/erase': ['dpo'],
  'GET /v1/export': ['auditor', 'dpo'],
  'GET /v1/captures': ['auditor', 'dpo', 'admin', 'capturer'],
  'POST /v1/captures': ['admin', 'capturer'],
  'GET /v1/captures/:site/:picture': ['auditor', 'dpo', 'admin'],
  'GET /v1/register': ['auditor', 'dpo', 'admin'],
  'GET /v1/acts': ['auditor', 'dpo', 'admin'],
  'GET /v1/passkeys': ALL,
  'POST /v1/passkeys/options': ALL,
  'POST /v1/passkeys': ALL,
  'DELETE /v1/passkeys/:passkey': ALL,
  'GET /v1/accounts': ['admin'],
  'POST /v1/accounts': ['admin'],
  'POST /v1/accounts/:account': ['admin'],
  'POST /v1/accounts/:account/code': ['admin'],
  'POST /v1/accounts/:account/token': ['admin'],
  'DELETE /v1/accounts/:account': ['admin'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

/** A guarded route. */
export type Route = keyof typeof PERMISSIONS;

/** Routes that nobody has to sign in for, each behind guards of its own: those of operators and their programs. */
export const FOR_OPERATORS = [
  'POST /v1/session',
  'GET /v1/session',
  'DELETE /v1/session',
  'GET /v1/session/means',
  'GET /v1/session/company',
  'GET /v1/session/company/callback',
  'POST /v1/session/passkey/options',
  'POST /v1/session/passkey',
  'GET /v1/keys',
  'GET /openapi.json',
  'GET /schema/site.schema.json',
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
] as const;

/** And those of visitors' browsers, and of the pages that the endpoint itself serves. */
export const FOR_BROWSERS: readonly string[] = [
  'POST /v1/records',
  'POST /v1/shown',
  'POST /v1/residue',
  'POST /v1/expire-cookies',
  'POST /v1/receipt',
  'POST /v1/subject/access',
  'POST /v1/subject/erase',
  'POST /v1/subject/request',
  'POST /v1/subject/requests',
  'POST /v1/views',
  'POST /v1/policy-reports/:site',
  'GET /dashboard',
  'GET /dashboard/',
  'GET /dashboard/:file',
  'GET /evidence/:site/notice/:hash{[0-9a-f]{64}}',
  'GET /evidence/:site/:epoch{[1-9]\\d{0,8}}/:index{\\d{1,15}}/assent.js',
  'GET /evidence/:site/:epoch{[1-9]\\d{0,8}}/:index{\\d{1,15}}/:script{assent\\.[a-z-]+\\.js}',
  'GET /evidence/:site/:epoch{[1-9]\\d{0,8}}/:index{\\d{1,15}}/assets/:file',
  'GET /evidence/:site/:epoch{[1-9]\\d{0,8}}/:index{\\d{1,15}}/:locale/',
  'GET /drafts/:site/:draft{[0-9a-f]{64}}/assent.js',
  'GET /drafts/:site/:draft{[0-9a-f]{64}}/assets/:file',
  'GET /drafts/:site/:draft{[0-9a-f]{64}}/:locale/',
  'GET /:site/assent.js',
  'GET /:site/integrity.json',
  'GET /:site/rules.json',
  'GET /:site/:file{declaration\\.[A-Za-z-]+\\.(?:html|md|json)}',
  'GET /.well-known/gpc.json',
  'GET /:site/:script{assent\\.[a-z-]+\\.js}',
  'GET /:site/preferences',
  'POST /:site/preferences',
  'GET /:site/assets/:file',
];

/** What the holder of a share link may ask, of all that a viewer may. */
export const BY_LINK: readonly Route[] = ['GET /v1/rates'];

/** True where an account with that role may ask. */
export const mayAsk = (role: Role, route: Route): boolean => (PERMISSIONS[route] as readonly Role[]).includes(role);
