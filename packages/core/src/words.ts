// The words of one language: a file of `packages/browser/src/locales`.
import type { Message } from './message.ts';

/**
 * How far a language can be relied on. `original` = written first, by those who wrote the product; what every other is held against.
 * `draft` = put into the language, read by no native speaker and no lawyer. `reviewed` = by whom, and when (ISO 8601 date).
 */
export type Review = { readonly status: 'original' } | { readonly status: 'draft' } | { readonly status: 'reviewed'; readonly by: string; readonly on: string };

/** `notice` is needed by a first visit, `panel` when preferences, declaration or receipt open. */
export interface Words {
  readonly review: Review;
  readonly notice: Readonly<Record<string, Message>>;
  readonly panel: Readonly<Record<string, Message>>;
  /** `[title, short, long]` of the purposes that Assent knows. */
  readonly purposes: Readonly<Record<string, readonly [title: string, short: string, long: string]>>;
}
