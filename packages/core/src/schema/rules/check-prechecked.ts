// Choices made beforehand: no key of a site file can switch an optional purpose on (L02, FR-08).
import { breach } from '../breach.ts';
import type { Rule } from '../draft.ts';
import { show } from '../site-problem.ts';
import { writtenKeys } from '../written-keys.ts';

const KEY = /^(default(On|Value|State)?|enabled|checked|pre(checked|selected|ticked|enabled)|optOut|implied(Consent)?)$/i;
const ON = [true, 1, 'on', 'true', 'granted', 'yes', 'opt-out'];

export const checkPrechecked: Rule = draft =>
  writtenKeys(draft.input).flatMap(({ path, key, value }) =>
    /^(purposes|services|choice|notice)$/.test(String(path[0])) && KEY.test(key) && ON.includes(value as string)
      ? breach(draft, 'prechecked', path, `expected no choice before the visitor's, got ${show(value)}`)
      : [],
  );
