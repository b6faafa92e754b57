// A rewriter whose own mistakes stay its own.
import { type HtmlRewriter, makeHtmlRewriter } from './html-rewriter.ts';
import type { Page } from './page.ts';

/** A mistake of ours must not cost the visitor the page: the rest of it passes as it is, and the gate still holds what runs. */
export function guardedRewriter(page: Page, problem: (code: string, message: string) => void): Omit<HtmlRewriter, 'abandon'> {
  let rewriter: HtmlRewriter | undefined = makeHtmlRewriter(page);
  const attempt = (act: (rewriter: HtmlRewriter) => string, given: string) => {
    if (!rewriter) return given;
    try {
      return act(rewriter);
    } catch (cause) {
      const rest = rewriter.abandon();
      rewriter = undefined;
      problem('rewrite-failed', `expected to read the page, got ${String(cause)}: the rest of it leaves as it is, its tags are not held`);
      return rest;
    }
  };
  return {
    write: units => attempt(all => all.write(units), units),
    end: () => attempt(all => all.end(), ''),
  };
}
