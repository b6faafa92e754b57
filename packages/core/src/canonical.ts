// Canonical JSON (RFC 8785, JCS): one byte sequence per value, so that a hash of it means something in five years.
import { inOrder, ODD } from './canonical-order.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Serialises by RFC 8785: keys sorted by UTF-16 code unit, no white space, ECMAScript number and string forms.
 * Throws a TypeError on what JSON cannot carry (NaN, Infinity, undefined, lone surrogates).
 */
export function canonicalize(value: unknown): string {
  const ordered = inOrder(value);
  const text = ordered === ODD ? HALF : JSON.stringify(ordered);
  return text.includes(HALF) ? write(value) : text;
}

/** How the engine writes half a surrogate pair, or a text that speaks of one (ECMAScript, QuoteJSONString). */
const HALF = String.raw`\ud`;

/** The same for any value, one part after the other. */
function write(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`expected a finite number, got ${value}`); // RFC 8785 §3.2.2.3
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('expected well-formed Unicode, got a lone surrogate'); // RFC 8785 §3.2.2.2
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`expected a JSON value, got ${typeof value}`);
  const object = value as Record<string, unknown>;
  return `{${Object.keys(object)
    .sort()
    .map(key => `${write(key)}:${write(object[key])}`)
    .join(',')}}`;
}
