// The record of a choice made without JavaScript: the same record, written by the endpoint in the visitor's name.
import { type Choice, type ConsentRecord, type NoticeTexts, nameEvent, RECORD_SCHEMA, type Rules, type Submission } from '@assent/core';
import { makeRecordId } from '@assent/core/proof';
import type { Answer } from './read-answer.ts';

export interface Drafting {
  readonly rules: Rules;
  readonly texts: Pick<NoticeTexts, 'locale' | 'version'>;
  readonly answer: Answer;
  /** The choice that this one follows, and the subject's records so far. */
  readonly before: Choice | null;
  readonly earlier: readonly Pick<ConsentRecord, 'id' | 'seq'>[];
  readonly choice: Choice;
  /** `Sec-GPC: 1` was sent. */
  readonly gpc: boolean;
  /** 10 bytes. */
  readonly random: Uint8Array;
}

/** How long the visitor looked and on what device is not known without a script, and no script means no notice: the act answers none. */
export function draftSubmission({ rules, texts, answer, before, earlier, choice, gpc, random }: Drafting): Submission {
  const method = { layer: 'preferences', control: answer.control, input: 'unknown', asked: false } as const;
  const last = earlier.toSorted((a, b) => b.seq - a.seq)[0];
  return {
    schema: RECORD_SCHEMA,
    site: rules.site,
    subject: choice.subject,
    id: makeRecordId(choice.at, random),
    seq: last ? last.seq + 1 : 0,
    event: nameEvent(before, choice, method, rules.purposes),
    at: iso(choice.at),
    expires: iso(choice.at + rules.validity),
    version: texts.version,
    locale: texts.locale,
    profile: rules.profile,
    purposes: Object.fromEntries(rules.purposes.map(id => [id, choice.purposes.includes(id) ? 'granted' : 'denied'])),
    services: choice.services,
    method,
    signals: gpc ? { gpc, source: 'header' } : { gpc },
    waited: 'unknown',
    device: 'unknown',
    scope: 'device',
    supersedes: last?.id ?? null,
  };
}

/** ISO 8601, UTC, whole seconds. */
const iso = (at: number) => new Date(at * 1000).toISOString().replace('.000', '');
