// What was held, for those who want to know.
import type { Decision } from '@assent/core';

export interface HeldTag {
  /** Lower case: `script`. */
  readonly element: string;
  /** The attribute that would have been followed, or `text` for code and style sheets inside the element. */
  readonly part: string;
  /** A service's id, or the host of a third party that nobody declared; nothing where the tag says its purposes itself. */
  readonly service: string | undefined;
  /** Purposes written on the tag. */
  readonly purposes: readonly string[];
  /** As written in the page. */
  readonly address: string | undefined;
  readonly reason: Decision['reason'];
  /** Line in the document, from 1. */
  readonly line: number;
}
