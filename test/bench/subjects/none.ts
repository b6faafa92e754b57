// The control: a page without any consent tool.
import { htmlOf, type Subject } from './subject.ts';

/** A way that does not act here is no test of anybody. */
export const none: Subject = {
  name: 'no tool',
  version: '',
  setup: 'control: the same page without any tool',
  files: async () => new Map(),
  head: () => '',
  mark: tag => htmlOf(tag),
};
