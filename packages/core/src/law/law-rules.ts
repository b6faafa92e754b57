// Every law rule, by its id.
import type { LawRule } from './law-rule.ts';
import { INFORMATION_RULES } from './rules/information-rules.ts';
import { PARITY_RULES } from './rules/parity-rules.ts';
import { PROOF_RULES } from './rules/proof-rules.ts';
import { TRACER_RULES } from './rules/tracer-rules.ts';
import { WITHDRAWAL_RULES } from './rules/withdrawal-rules.ts';

const all = [...TRACER_RULES, ...PARITY_RULES, ...INFORMATION_RULES, ...WITHDRAWAL_RULES, ...PROOF_RULES];

/** In the order of their numbers. */
export const LAW_RULES: ReadonlyMap<string, LawRule> = new Map(
  all.map(rule => [rule.id as string, rule] as const).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))),
);
