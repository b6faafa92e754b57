// Legal bases: legitimate interest opens no terminal (L23, EU-08).
import { breach } from '../breach.ts';
import type { Rule } from '../draft.ts';
import { show } from '../site-problem.ts';
import { writtenKeys } from '../written-keys.ts';

export const checkBasis: Rule = draft =>
  writtenKeys(draft.input).flatMap(({ path, key, value }) => {
    const named = /^(legal_?basis|basis)$/i.test(key) && /legitimate/i.test(String(value));
    const switched = /^legitimate_?interests?$/i.test(key) && value !== false;
    return named || switched ? breach(draft, 'legitimate-interest', path, `expected consent, got ${show(value)}`) : [];
  });
