// Which held service the text of a script names.
import { isSnippet } from '@assent/core';
import type { Judge } from '../judge.ts';

/**
 * A snippet's addresses, or those in the data of which a browser itself makes requests: speculation rules. An import map asks nobody until a
 * module uses it; the gate takes the held addresses out of it, so that the page's own stay.
 */
export function namesIn(code: string, type: string | undefined, judge: Judge, base: string): string | undefined {
  if (!isData(type)) return isSnippet(code, type) && !isImportMap(type) ? judge.code(code) : undefined;
  for (const [quoted] of code.matchAll(/"(?:[^"\\]|\\.)*"/g)) {
    const label = judge.address(unquote(quoted), base);
    if (label) return label;
  }
  return undefined;
}

/** True for scripts whose text is data that a browser follows. */
export function isData(type: string | undefined): boolean {
  return /^\s*speculationrules\s*$/i.test(type ?? '');
}

function isImportMap(type: string | undefined): boolean {
  return /^\s*importmap\s*$/i.test(type ?? '');
}

function unquote(json: string): string {
  try {
    return JSON.parse(json) as string;
  } catch {
    return '';
  }
}
