// Start: the one place of the gate that knows everybody.
import type { Rules } from '@assent/core';
import { type Assent, makeApi } from './api.ts';
import { MAY_WAIT_FOR_REFUSAL } from './built-for.ts';
import { attempt } from './attempt.ts';
import { emit } from './emit.ts';
import { denyGoogle, updateGoogle } from './google.ts';
import { consider } from './hold/consider.ts';
import { cleaned } from './hold/css.ts';
import { guard } from './hold/guard.ts';
import { freed, held, mayRun } from './hold/held.ts';
import { isMarked, mark } from './hold/mark.ts';
import type { Realm } from './hold/realm.ts';
import { start as startTag } from './hold/start.ts';
import { watchLinks } from './links.ts';
import type { Enter } from './later/enter.ts';
import type { Gate } from './later/gate.ts';
import { loadPart } from './load.ts';
import { report } from './report.ts';
import { watchChoice } from './watch.ts';
import { isPlace, whenUiDue } from './due.ts';
import { countView } from './undeclared.ts';
import { beginWith, choice, context, decideNow, found, granted, putInForce, stored } from './state.ts';

/**
 * Starts the SDK once per page: a second tag, or npm beside the tag, gets the same object. `base` = directory of the SDK's files, absolute,
 * with a final slash; `pageContext` = the page's own context, if it has one.
 */
export function start(rules: Rules, base: string, pageContext?: string): Assent {
  const page = window as unknown as { assent?: Assent | ((assent: Assent) => void)[] };
  const queue = page.assent ?? [];
  if ('version' in queue) return queue;

  beginWith(rules, base, pageContext);
  if (rules.google) {
    denyGoogle();
    if (choice ?? (MAY_WAIT_FOR_REFUSAL && rules.until)) updateGoogle();
  }
  const gate: Gate = {
    rules,
    base,
    context,
    stored,
    standing: found,
    choice: () => choice,
    decide: decideNow,
    granted,
    put(adopted) {
      putInForce(adopted);
      if (rules.google) updateGoogle();
    },
    held,
    freed,
    mayRun,
    cleaned: () => cleaned,
    start: startTag,
    mark,
    isMarked,
    emit,
    report,
    part: loadPart,
    fetch: fetch.bind(window),
    setTimeout: setTimeout.bind(window),
    cookie: Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as PropertyDescriptor,
  };
  const act = (part: string, what: string, ...args: unknown[]) =>
    loadPart<{ readonly enter: Enter }>(part).then(
      loaded => loaded.enter(loaded as never, gate, what, args),
      () => {},
    );

  const attend = () => void act('panel', 'attend'); // also warms the part before a click

  attempt(() => countView(navigator.sendBeacon.bind(navigator)));
  guard(window as unknown as Realm, tag => {
    attempt(() => {
      consider(tag, gate.joins);
      if (isPlace(tag, held.get(tag))) attend();
    });
  });
  watchLinks(opener => act('panel', 'openPreferences', opener), attend);
  watchChoice(stored => act('panel', 'review', stored));
  whenUiDue(() => act('ui', 'begin'));

  const assent = makeApi(act);
  page.assent = assent;
  assent.push(...(queue as []));
  emit('ready', assent);
  return assent;
}
