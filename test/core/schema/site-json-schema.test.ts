// The published JSON Schema, as an editor reads it.
import { siteJsonSchema } from '@assent/core/schema';
import { expect, test } from 'vitest';

interface Schema {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required: readonly string[];
  readonly additionalProperties: boolean;
}
const schema = siteJsonSchema() as unknown as Schema;

test('what may be left out is not required', () => {
  expect([...schema.required].sort()).toEqual(['controller', 'id', 'locales', 'name', 'origins', 'purposes', 'services']);
});

test('an editor underlines a key that does not exist', () => {
  expect(schema.additionalProperties).toBe(false);
});

test('fields that are not plain by their name are described', () => {
  for (const key of ['profile', 'context', 'unknown', 'allow', 'endpoint', 'services', 'origins'])
    expect(schema.properties[key]?.description, key).toBeTruthy();
});
