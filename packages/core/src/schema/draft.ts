// The draft: what is sound in a site file, with its services looked up, so that every rule can run on a file that still has faults.
import type { CatalogService } from '../catalog-service.ts';
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
  /** The catalogue entry that it is, by that name or because it goes by the same addresses. */
  readonly known?: Service & Partial<Pick<CatalogService, 'exemption' | 'kind'>>;
}

export interface Draft {
  readonly file: Sound<SiteFile>;
  readonly services: readonly DraftService[];
  readonly catalog: Catalog;
  /** What the author wrote, whatever it is. */
  readonly input: object;
  /** Profiles that apply to some visitor, the site's own first. */
  readonly profiles: readonly string[];
  /** ISO 8601 date, where rules may look at the calendar. */
  readonly today?: string | undefined;
}

/** A rule looks at a draft and says what is wrong; it never throws and never depends on another rule. */
export type Rule = (draft: Draft) => readonly SiteProblem[];

/** Reads a site file. */
export function readDraft(input: object, catalog: Catalog, today?: string): { readonly draft: Draft; readonly problems: readonly SiteProblem[] } {
  const { sound, problems } = inspect(SiteFileSchema, input);
  const file = (sound ?? {}) as Sound<SiteFile>;
  const found = (file.services ?? []).map((entry, index) => readService(entry, ['services', index], catalog));
  return {
    draft: {
      file,
      services: found.flatMap(({ service }) => (service ? [withKnown(service, catalog)] : [])),
      catalog,
      input,
      profiles: [file.profile ?? 'fr', ...(file.profiles ?? []).flatMap(id => id ?? [])],
      today,
    },
    problems: [...problems, ...found.flatMap(({ unknown }) => unknown ?? [])],
  };
}

function withKnown(found: DraftService, catalog: Catalog): DraftService {
  const { use, service } = found;
  const known = Object.values(catalog).find(({ id, match }) => id === (use ?? service.id) || match.some(pattern => service.match?.includes(pattern)));
  return known ? { ...found, known } : found;
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
