// A page: one document that is rewritten for one visitor.
import type { Judged } from '../judge.ts';
import type { HeldTag } from './held-tag.ts';

export interface Page extends Judged {
  /** Address of the page. */
  readonly url: string;
  /** Markup that is put first in `<head>` of a whole document that has no Assent tag there. */
  readonly insert: string | undefined;
  /** Attributes that the Assent tag is given, whether it is put in or the page's own. */
  readonly facts: string;
  /** What a browser reads of what the source holds. */
  readonly text: (units: string) => string;
  readonly onHeld: (tag: HeldTag) => void;
  /** True where a browser that runs scripts reads it; false for what is inside `<noscript>`. */
  readonly scripting: boolean;
}
