// What is wrong where a variant breaks a parity rule, as English sentences of its facts; the dashboard has the same in its other languages.

/** By fault; a fault has at most two facts: what was expected, or found, in that order. */
export const BREACH_FAULTS = {
  theme: () => 'expected words, order, layout or delay alone, got a theme: how prominent an answer is is not for trying out',
  purposes: missing => `expected every purpose that is asked about, got none of ${missing}`,
  gap: (gap, said) => `expected ${gap}, where the notice puts what leads to it, got "${said}"`,
  length: (most, length) => `expected at most ${most} characters, so that all buttons stay alike, got ${length}`,
  accepts: said => `expected a label that accepts, got "${said}"`,
  refuses: said => `expected a label with a verb that refuses, got "${said}"`,
  unlisted: locale => `expected a label with a verb that refuses, and nobody has listed those of "${locale}"`,
  phrase: (phrase, said) => `expected other words than "${phrase}", got "${said}"`,
} as const satisfies Record<string, (first: string, second: string) => string>;

export type BreachFault = keyof typeof BREACH_FAULTS;
