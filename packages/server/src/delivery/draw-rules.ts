// The rules of a site on which an experiment runs, as an expression of the tag: one of its variants, drawn anew on each page and stored nowhere.
import { changedRules, type RuleBook, type RuleChanges } from '@assent/core';
import { asLiteral } from './as-literal.ts';

export interface VariantRules {
  readonly id: string;
  readonly rules: RuleBook;
}

/** What each variant changes in the rules of `base`. */
export const changesOf = (base: RuleBook, variants: readonly VariantRules[]): (readonly [id: string, changes: RuleChanges])[] =>
  variants.map(({ id, rules }) => [id, changedRules(base, rules)]);

/**
 * Source text. `data-variant` on the tag names the variant instead of chance: for evidence that is run again, and for who tries a variant on their own
 * machine. The code for it is in the tag of such a site alone.
 */
export function drawRules(variants: readonly VariantRules[]): string {
  const base = variants[0]?.rules as RuleBook;
  const draw =
    '((rules,all)=>{const wanted=document.currentScript?.dataset.variant,[,changes]=all.find(([id])=>id===wanted)??all[Math.floor(Math.random()*all.length)];return{...rules,...changes,files:{...rules.files,...changes.files}}})';
  return `${draw}(${asLiteral(base)},${asLiteral(changesOf(base, variants))})`;
}
