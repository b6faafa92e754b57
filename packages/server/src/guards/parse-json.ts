// Reads JSON from strangers: what a body may be nested, named and spelled like, before any shape looks at it.

/** Why a text is not taken; each is the code of a refusal. */
export type JsonFault = 'not-json' | 'json-depth' | 'json-keys' | 'json-text';

/** A record is three levels deep, a batch of policy reports four; deeper than this is made to exhaust a stack. */
export const DEEPEST = 16;

// names that mean something to an object of the language rather than to the author of a body
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The value, or why there is none. `JSON.parse` keeps the last of two equal keys, so that two readers of one text can differ about what it says
 * (RFC 8259 §4): such a text is refused, and so are NUL and lone surrogates, which stores and canonical JSON treat each in their own way (RFC 8785 §3.2.2.2).
 */
export function parseJson(text: string): { readonly value: unknown } | { readonly fault: JsonFault } {
  const { depth, members } = measure(text);
  // before the parser: neither it nor anything after it recurses further than this
  if (depth > DEEPEST) return { fault: 'json-depth' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'not-json' };
  }
  // without an escape there is nothing in its strings that is not in itself, and JSON takes no control characters as they are
  const found = inspect(value, !text.includes('\\') && text.isWellFormed());
  if (found.fault) return { fault: found.fault };
  // a key that came twice is one member of the value and two of the text
  return found.members === members ? { value } : { fault: 'json-keys' };
}

/** How deep the brackets of a text go, and how many members its objects have: one colon each outside of strings. */
function measure(text: string): { readonly depth: number; readonly members: number } {
  let [depth, deepest, members] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === COLON) members++;
    else if (code === BRACE || code === BRACKET) deepest = Math.max(deepest, ++depth);
    else if (code === END_BRACE || code === END_BRACKET) depth--;
  }
  return { depth: deepest, members };
}

// numbers, because every request is looked through character by character
const [QUOTE, COLON, BRACE, BRACKET, END_BRACE, END_BRACKET, BACKSLASH] = [...'":{[}]\\'].map(char => char.charCodeAt(0));

/** Index of the closing quote, or of the end. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  // escaped after an odd number of backslashes
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: string, quote: number): boolean {
  let before = quote;
  while (text.charCodeAt(before - 1) === BACKSLASH) before--;
  return (quote - before) % 2 === 1;
}

/** `isPlain` = its strings are known to be text. */
function inspect(value: unknown, isPlain: boolean): { readonly members: number; readonly fault?: JsonFault } {
  if (typeof value === 'string') return isPlain || isText(value) ? NONE : NO_TEXT;
  if (typeof value !== 'object' || value === null) return NONE;
  const keys = Array.isArray(value) ? [] : Object.keys(value);
  for (const key of keys) if (FORBIDDEN.has(key)) return NO_KEYS;
  if (!isPlain && !keys.every(isText)) return NO_TEXT;
  let members = keys.length;
  for (const inner of Object.values(value)) {
    const found = inspect(inner, isPlain);
    if (found.fault) return found;
    members += found.members;
  }
  return { members };
}

const NONE = { members: 0 };
const NO_TEXT = { members: 0, fault: 'json-text' } as const;
const NO_KEYS = { members: 0, fault: 'json-keys' } as const;

const isText = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
