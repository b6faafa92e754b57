// What a page has said so far that changes how its tags are judged: where its addresses start from, where the SDK is, its context.
import { type Judge, makeJudge } from '../judge.ts';
import { readAttributes, valueOf } from './attributes.ts';
import type { Page } from './page.ts';
import type { Tag } from './tag-parser.ts';

export interface Surroundings {
  judge(): Judge;
  /** What relative addresses resolve against. */
  base(): string;
  /** The page as a document inside it begins: same visitor, same base, no tag put in. */
  within(changes: Partial<Page>): Page;
  /** Looks at a tag, and answers whether it is the page's own Assent tag. */
  meet(tag: Tag, source: string): boolean;
}

export function makeSurroundings(page: Page): Surroundings {
  let now = page;
  let judge = makeJudge(page);
  let based = false;

  const meetBase = (source: string) => {
    const href = valueOf(readAttributes(source, page.text), 'href');
    if (href === undefined) return;
    based = true; // only the first counts
    now = { ...now, url: URL.parse(href, page.url)?.href ?? now.url };
  };
  const meetScript = (source: string): boolean => {
    const attributes = readAttributes(source, page.text);
    const address = URL.parse(valueOf(attributes, 'src') ?? '', now.url);
    if (!address?.pathname.endsWith('/assent.js')) return false;
    now = { ...now, sdk: new URL('.', address).href, context: valueOf(attributes, 'data-context') === 'health' ? 'health' : now.context };
    judge = makeJudge(now);
    return true;
  };

  return {
    judge: () => judge,
    base: () => now.url,
    within: changes => ({ ...now, insert: undefined, ...changes }),
    meet({ name, svg, inTemplate }, source) {
      if (name === 'base' && !based && !svg && !inTemplate) meetBase(source);
      return name === 'script' && /assent\.js/i.test(source) && meetScript(source);
    },
  };
}
