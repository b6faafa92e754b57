// Which variants of an experiment would not ask as fairly as the notice does: with one of these it cannot start (ux §1.3, law §6.3).
import { askedPurposes } from '../compile.ts';
import { PHRASES, type WordingRule } from '../law/wording/phrases.ts';
import { REFUSALS } from '../law/wording/refusals.ts';
import type { Site } from '../site.ts';
import { BREACH_FAULTS, type BreachFault } from './breach-faults.ts';
import type { Experiment, Variant, VariantWord } from './experiment.ts';

/** The parity rules of ux §1.3 and the law rules (L…) that a variant can break. */
export type BreachRule = 'R1' | 'R4' | 'R9' | 'L22' | WordingRule;

export interface ParityBreach {
  /** Id of the variant. */
  readonly variant: string;
  readonly rule: BreachRule;
  /** The key of the variant that breaks it, and the language where it is a text. */
  readonly at: string;
  readonly fault: BreachFault;
  readonly facts: readonly string[];
  /** The fault with its facts: what was expected and what came, an English sentence. */
  readonly why: string;
}

/** How many rules a variant is held to. */
export const BREACH_RULES: readonly BreachRule[] = ['R1', 'R4', 'R9', 'L14', 'L21', 'L22', 'L23', 'L32', 'L33'];

/** A button with a longer label would be a larger one than its neighbour. */
const LONGEST_LABEL = 24;

type Found = Omit<ParityBreach, 'variant'>;
type Said = Omit<Found, 'at'>;

function breach(rule: BreachRule, fault: BreachFault, first = '', second = ''): Said {
  return { rule, fault, facts: [first, second].filter(Boolean), why: BREACH_FAULTS[fault](first, second) };
}

/** `[]` where every variant may be shown. Everything that Assent draws by itself (R2, R3, R5–R8) no variant can change. */
export function parityBreaches(site: Pick<Site, 'purposes' | 'context'>, { variants }: Pick<Experiment, 'variants'>): ParityBreach[] {
  return variants.flatMap(variant => [...prominence(variant), ...order(site, variant), ...words(variant)].map(found => ({ variant: variant.id, ...found })));
}

function prominence({ theme }: Variant): Found[] {
  return theme ? [{ ...breach('R1', 'theme'), at: 'theme' }] : [];
}

function order(site: Pick<Site, 'purposes' | 'context'>, { order: ids }: Variant): Found[] {
  const missing = ids ? askedPurposes(site).filter(id => !ids.includes(id)) : [];
  return missing.length ? [{ ...breach('R9', 'purposes', missing.join(', ')), at: 'order' }] : [];
}

function words(variant: Variant): Found[] {
  return Object.entries(variant.words ?? {}).flatMap(([key, text]) =>
    Object.entries(text ?? {}).flatMap(([locale, said]) =>
      [...gaps(key as VariantWord, said), ...label(key as VariantWord, locale, said), ...wording(key as VariantWord, said)].map(found => ({
        ...found,
        at: `words.${key}.${locale}`,
      })),
    ),
  );
}

function gaps(key: VariantWord, said: string): Said[] {
  const gap = { lead: '{partners}', reassure: '{policy}' }[key as string];
  return gap && !said.includes(gap) ? [breach('L22', 'gap', gap, said)] : [];
}

function label(key: VariantWord, locale: string, said: string): Said[] {
  if (key !== 'refuse' && key !== 'accept' && key !== 'choose') return [];
  const long = said.length > LONGEST_LABEL ? [breach('R1', 'length', `${LONGEST_LABEL}`, `${said.length}`)] : [];
  if (key === 'choose') return long;
  const verb = REFUSALS[locale.split('-')[0] ?? ''];
  const refuses = verb?.test(said) ?? false;
  if (key === 'accept') return refuses ? [...long, breach('R4', 'accepts', said)] : long;
  return refuses ? long : [...long, verb ? breach('R4', 'refuses', said) : breach('R4', 'unlisted', locale)];
}

function wording(key: VariantWord, said: string): Said[] {
  return (Object.keys(PHRASES) as WordingRule[]).flatMap(rule => {
    if (key === 'accept' && rule === 'L14') return []; // "I accept" is what that button says
    const phrase = PHRASES[rule].map(pattern => pattern.exec(said)?.[0]).find(Boolean);
    return phrase ? [breach(rule, 'phrase', phrase, said)] : [];
  });
}
