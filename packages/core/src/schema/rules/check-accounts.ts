// Accounts: in the United States an opt-out follows whoever is logged in (L36, US-05).
import { breach } from '../breach.ts';
import type { Rule } from '../draft.ts';

export const checkAccounts: Rule = draft =>
  draft.file.accounts
    ? breach(
        draft,
        'device-only-opt-out',
        ['accounts'],
        'expected the choice of a visitor with an account to follow the account, got choices that are kept by device',
      )
    : [];
