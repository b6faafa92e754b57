// A site as this endpoint serves it: its declaration, its files, and every version whose records it takes.
import type { Experiment, Site, Text } from '@assent/core';
import type { SiteFiles } from '../delivery/compile-site.ts';
import type { Calendar } from '../tally/calendar.ts';

/** What the endpoint must know of a version in order to judge and complete a record. */
export interface KnownVersion {
  readonly purposes: ReadonlySet<string>;
  readonly services: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
  readonly locales: ReadonlySet<string>;
  /** Ids of its kinds of page. */
  readonly templates: ReadonlySet<string>;
  /** Keys of every variant that it declares, whether or not it ever ran. */
  readonly variants: ReadonlySet<string>;
  /** SHA-256 (hex) of the canonical controller, and of the canonical vendors. */
  readonly controller: string;
  readonly vendors: string;
}

export interface ServedSite {
  readonly site: Site;
  /** SHA-256 (hex) of the version served now. */
  readonly version: string;
  /** By SHA-256 (hex) of the canonical site. */
  readonly versions: ReadonlyMap<string, KnownVersion>;
  readonly files: SiteFiles;
  /** By which its days are cut. */
  readonly calendar: Calendar;
  /** The one that runs in these files. */
  readonly experiment?: Experiment | undefined;
  /** The files as they would be if that experiment ran; the same at every call. */
  readonly draft: (experiment: Experiment) => SiteFiles;
  /** Titles of the purposes that are asked about, in the site's languages. */
  readonly titles: Readonly<Record<string, Text>>;
}
