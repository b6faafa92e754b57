// Schemas of accounts, share links, passkeys and sessions.
import { ROLES } from '@assent/core';
import { draft, type Schema } from './draft.ts';

const { object, list, map, orNull, oneOf, text, maybe, integer, whole, flag, ref } = draft;

const since1970 = integer('ms since 1970');
const locks = {
  range: { description: '`{ days }`, or `{ from, to }` as YYYY-MM-DD', type: 'object', additionalProperties: { type: ['string', 'integer'] } },
  filter: map(text('value'), 'by dimension'),
  expires: since1970,
};

export const ACCESS_SCHEMAS: Readonly<Record<string, Schema>> = {
  Account: object({
    id: text('22 characters'),
    name: text('what the administrator calls it'),
    role: oneOf(ROLES),
    sites: { type: ['array', 'null'], items: text('id'), description: 'null: all' },
    identity: maybe('under which the company’s provider knows its owner'),
    linked: flag('its owner has signed in by the provider'),
    created: since1970,
    ended: whole('ms since 1970; null while it may be used'),
    link: { type: 'null', description: 'share links are listed apart' },
  }),
  Accounts: object({ accounts: list(ref('Account')) }),
  Code: object({ code: text('opens one session, once') }),
  Token: object({ token: text('a bearer token; told once') }),
  ShareLink: object({ id: text('id'), name: text('for whom'), site: text('id'), created: since1970, ...locks }),
  ShareLinks: object({ links: list(ref('ShareLink')) }),
  NewShareLink: object({ link: ref('ShareLink'), token: text('opens the link; told once') }),
  Passkeys: object({ passkeys: list(object({ id: text('base64url'), host: text('where it signs in'), created: since1970 })) }),
  Session: object({
    role: oneOf(ROLES),
    account: object({ id: text('id'), name: text('name') }),
    expires: text('ISO 8601'),
    sites: list(object({ id: text('id'), name: map(text('name'), 'language → name'), zone: text('IANA name') })),
    link: orNull(object(locks)),
  }),
  Means: object({ company: flag('a company’s provider can be signed in with') }),
  Keys: object({ keys: list(text('verifier key, C2SP signed-note')) }),
  Status: object({ status: text('ok') }),
};
