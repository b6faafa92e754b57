// The directive under which an address is reached.
import type { Directive } from '@assent/core';

// The first that fits; a way is `element attribute rel as`, or a word
const WAYS: readonly (readonly [RegExp, Directive])[] = [
  [/^script|^link .*(script|module)/, 'script'],
  [/worker/, 'worker'],
  [/^@import|^link .*style/, 'style'],
  [/font|woff|[ot]tf/, 'font'],
  [/^i?frame|^embed|^object/, 'frame'],
  [/action|form/, 'form'],
  [/^(video|audio|track|source) src |^link .*(video|audio|track)/, 'media'],
  [/connect|ping|fetch/, 'connect'],
];

/** `way` as the judge is told it: `link href stylesheet`, `worker` … */
export function directiveOf(way: string): Directive {
  return WAYS.find(([pattern]) => pattern.test(way))?.[1] ?? 'img';
}
