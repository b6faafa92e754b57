// The longest text that any language has in each place, as one language: what fits it fits them all.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Message, Words } from '@assent/core';

const directory = 'packages/browser/src/locales';

export function longestWords(): Words {
  const all = readdirSync(directory).map(file => JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as Words);
  const [first] = all as [Words];
  const section = (name: 'notice' | 'panel') =>
    Object.fromEntries(Object.keys(first[name]).map(key => [key, longest(all.flatMap(words => forms(words[name][key])))]));
  const purposes = Object.keys(first.purposes).map(id => [id, [0, 1, 2].map(n => longest(all.map(words => words.purposes[id]?.[n] ?? '')))]);
  return { review: { status: 'draft' }, notice: section('notice'), panel: section('panel'), purposes: Object.fromEntries(purposes) } as Words;
}

const forms = (message: Message | undefined) => (typeof message === 'object' ? Object.values(message) : [message ?? '']);

const longest = (texts: readonly string[]) => texts.reduce((one, other) => (other.length > one.length ? other : one), '');
