// Entry of the tag: a classic script, first in <head>, with the site's rules put in by the delivery.
import type { Rules } from '@assent/core';
import { attempt } from './attempt.ts';
import { start } from './start.ts';

declare const __ASSENT_RULES__: Rules;

// Whatever fails here, the page works, and what its author marked stays held: the browser itself does not run `type="text/plain"`
attempt(() => {
  const script = document.currentScript as HTMLScriptElement;
  start(__ASSENT_RULES__, new URL(script.dataset.base ?? '.', script.src || document.baseURI).href, script.dataset.context);
});
