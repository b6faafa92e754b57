// What a rule hands over, and what a rule is.
import type { Finding } from '@assent/core';
import type { Bilingual } from '../words/bilingual.ts';
import type { Knowledge } from './knowledge.ts';
import type { Scanned } from './scanned.ts';

/** A finding before its severity is known and its language is chosen; `severity` only where it differs from the rule's. */
export interface Found extends Pick<Finding, 'rule' | 'subject' | 'service'>, Partial<Pick<Finding, 'severity'>> {
  readonly message: Bilingual;
  readonly fix: Bilingual;
  readonly evidence: readonly Bilingual[];
}

/** A rule, or a family of them: pure. */
export type Judge = (scanned: Scanned, knowledge: Knowledge) => readonly Found[];
