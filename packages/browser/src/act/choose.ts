// One act, end to end: said on screen, written on the terminal, kept for the endpoint, in force on the page, sent.
import { bucketWait, type Choice, type Method, nameEvent, RECORD_SCHEMA, type Submission } from '@assent/core';
import { makeRecordId } from '@assent/core/proof';
import type { Handle, Verdicts } from '../handle.ts';
import { type Means, meansOf } from './means.ts';
import { pageFacts } from './page-facts.ts';
import { subjectOf } from './subject.ts';
import { textsOf } from './texts.ts';
import { writeCookie } from './write-cookie.ts';

/** How long an act made without the texts (by the page's own script) stays unfinished for want of them, in ms; the choice is in force meanwhile. */
const PATIENCE = 3000;

/**
 * Puts a choice in force, network or not, and answers it once cookie and page follow it; its record is sent afterwards.
 * Purposes that the site does not ask about are left out. Two acts in quick succession keep their order. Never rejects for lack of storage,
 * network or digest: what is missing is reported, and so is an act that failed (`act-failed`), which answers nothing and leaves the next one free.
 */
export function choose(handle: Handle, verdicts: Verdicts, method: Method, means: Means = meansOf(handle)): Promise<Choice | undefined> {
  const { asking } = means;
  const now = means.now();
  const wish = { purposes: handle.rules.purposes.filter(id => verdicts.purposes.includes(id)), services: verdicts.services };
  const waited = bucketWait(method.asked && asking ? now - asking.since : undefined);
  asking?.answered(wish, method); // N12: painted before anything else happens
  const act = means.line
    .then(() => perform(handle, means, wish, method, { at: Math.floor(now / 1000), waited }))
    .catch(cause => void handle.report('act-failed', cause));
  means.line = act;
  return act;
}

type Moment = Pick<Submission, 'waited'> & { readonly at: number };

async function perform(handle: Handle, means: Means, wish: Verdicts, method: Method, moment: Moment): Promise<Choice> {
  await means.pause(0); // the browser paints the answer (INP)
  const subject = await nameSubject(handle, means, moment.at);
  const choice: Choice = { ...wish, subject, at: moment.at, version: handle.rules.version };
  const draft = draftOf(handle, means, choice, method, moment);
  const kept = textsOf(handle).then(
    ({ version }) => keepRecord(means, { ...draft, version }),
    cause => handle.report('proof-unavailable', cause),
  );
  // at once whenever a notice or the preferences were on screen, since the texts are at hand; an act of the page's own script must not wait for
  // the network
  const keptWithin = (ms: number) => Promise.race([kept, means.pause(ms)]);
  await keptWithin(0);
  writeCookie(handle, choice, means.secure);
  const running = () => handle.rules.services.filter(([id]) => handle.decide(id).run);
  const before = running();
  handle.adopt(choice, method);
  const now = running();
  void kept.then(() => means.outbox?.flush(true));
  await keptWithin(PATIENCE);
  // a policy is lifted by a new page alone; where a grant was lost as well, that act starts the page again once it has erased
  if (handle.rules.policy && now.length > before.length && before.every(service => now.includes(service))) means.reload();
  return choice;
}

async function nameSubject({ rules, stored, report }: Handle, { keep, history, random }: Means, at: number): Promise<string> {
  try {
    return await subjectOf(keep, rules.site, [history.latest()?.subject, stored?.subject], at, random);
  } catch (cause) {
    report('proof-unavailable', cause);
    return '';
  }
}

type Draft = Omit<Submission, 'version'>;

function draftOf(handle: Handle, means: Means, choice: Choice, method: Method, { at, waited }: Moment): Draft {
  const { rules } = handle;
  const id = makeRecordId(at, means.random(10));
  return {
    ...pageFacts(handle),
    schema: RECORD_SCHEMA,
    subject: choice.subject,
    id,
    ...means.history.claim(id, choice.subject),
    event: nameEvent(handle.choice(), choice, method, rules.purposes),
    at: iso(at),
    expires: iso(at + rules.validity),
    purposes: Object.fromEntries(rules.purposes.map(purpose => [purpose, choice.purposes.includes(purpose) ? 'granted' : 'denied'])),
    services: choice.services,
    method,
    signals: handle.signals,
    waited,
    scope: 'device',
  };
}

function keepRecord({ history, outbox }: Means, record: Submission): void {
  history.add(record);
  // without a subject there is nobody whom the record could be proven to
  if (record.subject) outbox?.put(record);
}

/** ISO 8601, UTC, whole seconds. */
function iso(at: number): string {
  return new Date(at * 1000).toISOString().replace('.000', '');
}
