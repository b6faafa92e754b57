// Reads a value by a schema without stopping at the first fault: what is sound is kept for further rules, the rest becomes problems.
import { z } from 'zod';
import { suggest } from '../suggest.ts';
import { didYouMean, type Path, problem, show, type SiteProblem } from './site-problem.ts';

/** A value of which any part may be missing because it was malformed; lists keep their positions. */
export type Sound<T> = T extends string | number | boolean | null
  ? T
  : T extends readonly (infer E)[]
    ? readonly (Sound<E> | undefined)[]
    : { readonly [K in keyof T]?: Sound<T[K]> | undefined };

export interface Inspection<T> {
  readonly sound: Sound<T> | undefined;
  readonly problems: readonly SiteProblem[];
}

interface Found {
  readonly sound: unknown;
  readonly problems: readonly SiteProblem[];
}

/** Inspects `value`, found at `path` of the file. Never throws, whatever the value. */
export function inspect<T>(schema: z.ZodType<T>, value: unknown, path: Path = []): Inspection<T> {
  return walk(schema, value, path) as Inspection<T>;
}

function walk(schema: z.ZodType, value: unknown, path: Path): Found {
  if (isOptional(schema)) return walk(schema.unwrap() as z.ZodType, value, path);
  if (schema instanceof z.ZodUnion) return walk(optionFor(schema, value), value, path);
  if (schema instanceof z.ZodObject && isObject(value)) return walkObject(schema.shape, value, path);
  if (schema instanceof z.ZodArray && Array.isArray(value)) return walkArray(schema, value, path);
  const result = schema.safeParse(value);
  if (result.success) return { sound: result.data, problems: [] };
  return { sound: undefined, problems: result.error.issues.flatMap(issue => describe(issue, value, path)) };
}

function walkObject(shape: Readonly<Record<string, z.ZodType>>, value: Readonly<Record<string, unknown>>, path: Path): Found {
  const keys = Object.keys(shape);
  const found = keys.flatMap(key => {
    const child = shape[key] as z.ZodType;
    if (!Object.hasOwn(value, key) && isOptional(child)) return [];
    return [[key, walk(child, Object.hasOwn(value, key) ? value[key] : undefined, [...path, key])] as const];
  });
  const unknown = Object.keys(value).filter(key => !keys.includes(key));
  return {
    sound: Object.fromEntries(found.map(([key, child]) => [key, child.sound])),
    problems: [...found.flatMap(([, child]) => child.problems), ...unknown.map(key => unknownKey(key, keys, path))],
  };
}

function walkArray(schema: z.ZodArray, value: readonly unknown[], path: Path): Found {
  // of the list as a whole: how many there are
  const own =
    schema
      .safeParse(value)
      .error?.issues.filter(issue => !issue.path.length)
      .flatMap(issue => describe(issue, value, path)) ?? [];
  const found = value.map((item, index) => walk(schema.element as z.ZodType, item, [...path, index]));
  return { sound: found.map(child => child.sound), problems: [...own, ...found.flatMap(child => child.problems)] };
}

// of a union, the option the author meant: text for text; of two objects, the one with `use` when `use` is written
function optionFor(schema: z.ZodUnion, value: unknown): z.ZodType {
  const options = schema.options as readonly z.ZodType[];
  const objects = options.filter(option => option instanceof z.ZodObject);
  if (!isObject(value)) return options.find(option => !objects.includes(option as z.ZodObject)) ?? schema;
  return objects.find(option => 'use' in option.shape === 'use' in value) ?? schema;
}

function describe(issue: z.core.$ZodIssue, value: unknown, path: Path): SiteProblem[] {
  const at = [...path, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => unknownKey(key, [], at));
  if (issue.code === 'invalid_key') return [problem('error', 'malformed', at, `expected ${issue.issues[0]?.message ?? 'another key'}, got ${show(at.at(-1))}`)];
  const got = issue.path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key as string] : undefined), value);
  return [problem('error', 'malformed', at, `expected ${expectation(issue)}, got ${show(got)}${nearest(issue, got)}`)];
}

const NOUNS: Readonly<Record<string, string>> = { string: 'text', array: 'a list', object: 'an object', record: 'an object', number: 'a number' };

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return NOUNS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value')
    return issue.values
      .map(value => `"${String(value)}"`)
      .join(', ')
      .replace(/, ([^,]*)$/, ' or $1');
  return issue.message;
}

function nearest(issue: z.core.$ZodIssue, got: unknown): string {
  return issue.code === 'invalid_value' && typeof got === 'string' ? didYouMean(suggest(got, issue.values.map(String))) : '';
}

function unknownKey(key: string, known: readonly string[], path: Path): SiteProblem {
  return problem('error', 'unknown-key', [...path, key], `expected a known key, got ${show(key)}${didYouMean(suggest(key, known))}`);
}

function isOptional(schema: z.ZodType): schema is z.ZodExactOptional | z.ZodOptional {
  return schema instanceof z.ZodExactOptional || schema instanceof z.ZodOptional;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
