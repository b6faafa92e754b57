// What a page needs to know to print a vendor's tag.
import { type Html, raw } from '../html.ts';

/** The longest life of an audience cookie in France, in seconds (catalogue rule L05); the vendors' own default is two years. */
export const THIRTEEN_MONTHS = 395 * 86_400;

export interface TagContext {
  /** Address of a vendor by its short host: `vendor('posthog')` is `http://posthog.localhost:4402`. */
  vendor(host: string): string;
  /** True where Assent is on the page: some tags are then marked up. False prints every tag as its vendor's docs say. */
  readonly held: boolean;
}

/** An inline script, as a vendor's docs tell to paste it; marked up for Assent where `held` names a purpose and a service. */
export function inlineScript(code: string, held?: { readonly purpose: string; readonly service: string } | false): Html {
  const attributes = held ? ` type="text/plain" data-purpose="${held.purpose}" data-service="${held.service}"` : '';
  return raw(`<script${attributes}>\n${code.trim().replaceAll('</script', '<\\/script')}\n</script>`);
}
