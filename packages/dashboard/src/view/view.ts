// What is being looked at, as the address says it: a reload or a sent link shows the same view (D8).
import { type Dimension, DIMENSIONS } from '@assent/core';
import { FIRST_PAGE, type PageId, pageOf } from './page-id.ts';
import { DEFAULT_PRESET, PRESETS, type Preset, type Range, spanProblem } from './range.ts';

export interface View {
  readonly page: PageId;
  /** Site id; empty for the first one. */
  readonly site: string;
  readonly range: Range;
  /** What the figures are limited to: one value of a dimension each. */
  readonly filter: Filter;
  /** Invented data, marked as such, instead of the site's own. */
  readonly sample: boolean;
  /** Language asked for in the address; empty to follow the browser. */
  readonly language: string;
}

export type Filter = Readonly<Partial<Record<Dimension, string>>>;

/** Reads a query string. What it cannot use falls back to the default view. */
export function readView(search: string): View {
  const query = new URLSearchParams(search);
  return {
    page: pageOf(query.get('page')),
    site: query.get('site') ?? '',
    range: readRange(query),
    filter: Object.fromEntries(DIMENSIONS.flatMap(name => (query.has(name) ? [[name, query.get(name) ?? '']] : []))),
    sample: query.get('sample') === '1',
    language: query.get('lang') ?? '',
  };
}

function readRange(query: URLSearchParams): Range {
  const span = { from: query.get('from') ?? '', to: query.get('to') ?? '' };
  if (!spanProblem(span)) return span;
  const name = query.get('range') ?? '';
  return Object.hasOwn(PRESETS, name) ? (name as Preset) : DEFAULT_PRESET;
}

/** The query string of a view, `''` or `?…`; defaults are left out, so that the plain address stays plain. */
export function writeView(view: View): string {
  const query = new URLSearchParams();
  if (view.page !== FIRST_PAGE) query.set('page', view.page);
  if (view.site) query.set('site', view.site);
  if (typeof view.range !== 'string') {
    query.set('from', view.range.from);
    query.set('to', view.range.to);
  } else if (view.range !== DEFAULT_PRESET) query.set('range', view.range);
  for (const [name, value] of Object.entries(view.filter)) query.set(name, value);
  if (view.sample) query.set('sample', '1');
  if (view.language) query.set('lang', view.language);
  const text = query.toString();
  return text && `?${text}`;
}
