// The levels of enforcement, as ways to make a page out of a case.
import type { Page } from '../stage.ts';
import type { Subject } from '../subjects/subject.ts';
import { markUp } from './mark-up.ts';

type Compose = (markup: string, head: string) => string;
interface Snippet {
  readonly markup: string;
  readonly service: string | null;
}

interface LevelOfEnforcement {
  /** Whether this tool has the level at all. */
  readonly has: (subject: Subject) => boolean;
  /** The page, or null where the case has no such form. */
  readonly page: (compose: Compose, snippet: Snippet, subject: Subject) => Page | null | Promise<Page | null>;
}

/**
 * `tag`: the tool's own snippet and nothing else; `marked`: the vendors' tags marked up too, as the tool's documentation says; `rewrite`: the
 * page goes through the tool's server side; `policy`: the browser enforces what the tool derives.
 */
export const LEVELS = {
  tag: {
    has: () => true,
    page: (compose, { markup }, subject) => ({ html: compose(markup, subject.head([])) }),
  },
  marked: {
    has: subject => Boolean(subject.mark && subject.notice),
    page: (compose, { markup, service }, subject) => {
      const marked = markUp(markup, service, subject);
      return marked && { html: compose(marked.markup, subject.head(marked.tags)) };
    },
  },
  rewrite: {
    has: subject => Boolean(subject.rewrite),
    page: async (compose, { markup }, subject) => ({ html: (await subject.rewrite?.(compose(markup, subject.head([])))) ?? '' }),
  },
  policy: {
    has: subject => Boolean(subject.policy),
    page: async (compose, { markup }, subject) => ({
      html: compose(markup, subject.head([])),
      headers: { 'content-security-policy': (await subject.policy?.()) ?? '' },
    }),
  },
} satisfies Record<string, LevelOfEnforcement>;

export type Level = keyof typeof LEVELS;
