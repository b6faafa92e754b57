// Entry of the tag: a classic script, first in <head>, with the site's rules and its vendors' signals put in by the delivery.
import type { Rules } from '@assent/core';
import type { Assent } from './api.ts';
import { attempt } from './attempt.ts';
import { report } from './report.ts';
import { start } from './start.ts';

declare const __ASSENT_RULES__: Rules;

/** Has the declared vendors' signals said. */
declare const __ASSENT_SIGNALS__: (assent: Assent, tell: typeof report) => void;

// Whatever fails here, the page works, and what its author marked stays held: the browser itself does not run `type="text/plain"`
attempt(() => {
  const script = document.currentScript as HTMLScriptElement;
  const base = new URL(script.dataset.base ?? '.', script.src || document.baseURI).href;
  __ASSENT_SIGNALS__(start(__ASSENT_RULES__, base, script.dataset.context), report);
});
