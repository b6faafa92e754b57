// The draft: what is sound in a site file, with its services looked up, so that every rule can run on a file that still has faults.
import type { Service, SiteFile } from '../site.ts';
import { suggest } from '../suggest.ts';
import { inspect, type Sound } from './inspect.ts';
import type { Catalog } from './resolve-site.ts';
import { didYouMean, type Path, problem, show, type SiteProblem } from './site-problem.ts';
import { SiteFileSchema } from './site-schema.ts';

/** A service as far as it can be read. */
export interface DraftService {
  readonly path: Path;
  readonly service: Sound<Service>;
  /** What the author wrote in this file, without what the catalogue adds. */
  readonly written: Sound<Partial<Service>>;
  /** The catalogue entry it starts from. */
  readonly use?: string;
}

export interface Draft {
  readonly file: Sound<SiteFile>;
  readonly services: readonly DraftService[];
  readonly catalog: Catalog;
}

/** A rule looks at a draft and says what is wrong; it never throws and never depends on another rule. */
export type Rule = (draft: Draft) => readonly SiteProblem[];

/** Reads a site file. `file` is empty when the input is no object at all. */
export function readDraft(input: unknown, catalog: Catalog): { readonly draft: Draft; readonly problems: readonly SiteProblem[] } {
  const { sound, problems } = inspect(SiteFileSchema, input);
  const file = (sound ?? {}) as Sound<SiteFile>;
  const found = (file.services ?? []).map((entry, index) => readService(entry, ['services', index], catalog));
  return {
    draft: { file, services: found.flatMap(({ service }) => service ?? []), catalog },
    problems: [...problems, ...found.flatMap(({ unknown }) => unknown ?? [])],
  };
}

type Entry = NonNullable<NonNullable<Sound<SiteFile>['services']>[number]>;

function readService(entry: Entry | undefined, path: Path, catalog: Catalog): { service?: DraftService; unknown?: SiteProblem } {
  if (entry === undefined) return {};
  if (typeof entry !== 'string' && !('use' in entry)) return { service: { path, service: entry as Sound<Service>, written: entry as Sound<Service> } };
  const { use, ...written } = typeof entry === 'string' ? { use: entry } : (entry as Sound<{ use: string } & Partial<Service>>);
  if (use === undefined) return {};
  const known = Object.hasOwn(catalog, use) ? catalog[use] : undefined;
  if (known) return { service: { path, service: { ...known, ...written }, written, use } };
  const at = typeof entry === 'string' ? path : [...path, 'use'];
  const message = `expected the id of a catalogue service, got ${show(use)}${didYouMean(suggest(use, Object.keys(catalog)))}`;
  return { unknown: problem('error', 'unknown-service', at, message, 'describe the service in full when the catalogue does not have it') };
}
