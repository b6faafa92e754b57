// What a value of a dimension is called, in words.
import type { Dimension, RatesVersion } from '@assent/core';
import type { Format } from './format.ts';
import type { Words } from '../words/words.ts';

/** `Mobile`, `Belgium`, `French`, `France` for a profile, `Since 3 Nov`; what is not known says so. */
export function nameValue(name: Dimension, value: string, versions: readonly RatesVersion[], words: Words, format: Format): string {
  const { unknown, values } = words.dimensions;
  if (!value) return unknown;
  if (name === 'country') return format.country(value);
  if (name === 'locale') return format.language(value);
  if (name === 'version') {
    const found = versions.find(({ version }) => version === value);
    return found ? words.versions.since(format.tick(found.day)) : value.slice(0, 8);
  }
  if (name === 'profile') return profileName(value, format);
  return values[value] ?? value;
}

/** `France`, `United States (CA)`: the country whose law it is. */
function profileName(id: string, format: Format): string {
  const [country = '', part] = id.toUpperCase().split('-');
  return `${format.country(country === 'UK' ? 'GB' : country)}${part ? ` (${part})` : ''}`;
}
