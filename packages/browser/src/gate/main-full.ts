// Entry of the tag for sites with profiles by country, with one under which things run until they are refused, or with pages written for another tool.
import { pickRules, type RuleBook } from '@assent/core';
import { answerPeers } from './aliases.ts';
import type { Assent } from './api.ts';
import { attempt } from './attempt.ts';
import { readSignals } from './read-signals.ts';
import { report } from './report.ts';
import { start } from './start.ts';

declare const __ASSENT_RULES__: RuleBook;

/** Has the declared vendors' signals said. */
declare const __ASSENT_SIGNALS__: (assent: Assent, tell: typeof report) => void;

attempt(() => {
  const script = document.currentScript as HTMLScriptElement;
  const { base = '.', context, country } = script.dataset;
  const assent = start(pickRules(__ASSENT_RULES__, { country, context, gpc: readSignals().gpc }), new URL(base, script.src || document.baseURI).href, context);
  answerPeers(assent);
  __ASSENT_SIGNALS__(assent, report);
});
