// What a rule hands over, and what a rule is.
import type { Finding } from '@assent/core';
import type { Knowledge } from './knowledge.ts';
import type { Scanned } from './scanned.ts';

/** A finding before its severity is known; `severity` only where it differs from the rule's. */
export type Found = Omit<Finding, 'severity'> & Partial<Pick<Finding, 'severity'>>;

/** A rule, or a family of them: pure. */
export type Judge = (scanned: Scanned, knowledge: Knowledge) => readonly Found[];
