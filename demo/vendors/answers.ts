// The answers that vendors give: a script, JSON, a one-pixel image, nothing.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Answer } from './vendor.ts';

const require = createRequire(import.meta.url);
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** A script of ours from `stand-ins/`. */
export function standIn(name: string): Answer {
  return { type: 'text/javascript; charset=utf-8', body: readFileSync(path.join(import.meta.dirname, 'stand-ins', name)) };
}

/** A file out of an npm package, byte for byte: `packaged('posthog-js', 'dist/array.js')`. */
export function packaged(name: string, file: string): Answer {
  const body = readFileSync(path.join(packageDirectory(name), file));
  return { type: 'text/javascript; charset=utf-8', body, ...(file.endsWith('.gz') && { headers: { 'Content-Encoding': 'gzip' } }) };
}

/** Absolute directory of an installed npm package. */
export function packageDirectory(name: string): string {
  const place = require.resolve
    .paths(name)
    ?.map(directory => path.join(directory, name))
    .find(directory => existsPackage(directory));
  if (!place) throw new Error(`expected the npm package ${name}, found none (hint: npm ci)`);
  return place;
}

export function json(value: unknown): Answer {
  return { type: 'application/json', body: JSON.stringify(value) };
}

export function pixel(headers: Answer['headers'] = {}): Answer {
  return { type: 'image/gif', body: PIXEL, headers };
}

export const empty: Answer = { status: 204, type: 'text/plain', body: '' };

export const missing: Answer = { status: 404, type: 'text/plain', body: 'not found' };

function existsPackage(directory: string): boolean {
  try {
    return readFileSync(path.join(directory, 'package.json')).length > 0;
  } catch {
    return false;
  }
}
