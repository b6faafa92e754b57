// A page of the demo site: what it is called and what its main part says.
import type { Html } from './html.ts';
import type { Both, Locale } from './locale.ts';
import type { PageId } from './paths.ts';
import type { TagContext } from './tags/tag.ts';

/** What a page may look at while it renders. */
export interface PageContext extends TagContext {
  readonly locale: Locale;
  /** Path of another page in the same language. */
  link(page: PageId): string;
  /** Address of the preferences, for a visitor whose browser runs no scripts. */
  readonly preferences: string;
  /** Token of the contact form; only pages that ask for a session get one. */
  readonly token: string;
  /** Query parameters of the request. */
  readonly params: URLSearchParams;
}

export interface Page {
  readonly id: PageId;
  readonly title: Both;
  readonly description: Both;
  /** `health` tells Assent that no advertising runs here, whatever was chosen (catalogue rule L50). */
  readonly context?: 'health';
  /** True where the page keeps a strictly necessary session cookie. */
  readonly session?: true;
  /** The content of `<main>`. */
  main(context: PageContext): Html;
}
