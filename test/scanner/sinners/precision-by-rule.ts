// Precision and recall of each rule, over what was expected of the sinners and what was found.

/** Keys of findings: `rule subject`. */
export interface Outcome {
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

/** Counts, and shares of 1. */
export interface RuleScore {
  readonly rule: string;
  readonly expected: number;
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
}

/** Sorted by rule. */
export function precisionByRule(outcomes: readonly Outcome[]): readonly RuleScore[] {
  const by = (keysOf: (outcome: Outcome) => readonly string[]) => Map.groupBy(outcomes.flatMap(keysOf), key => key.split(' ', 1)[0] as string);
  const [expected, found] = [by(outcome => outcome.expected), by(outcome => outcome.found)];
  const right = by(outcome => outcome.found.filter(key => outcome.expected.includes(key)));
  return [...new Set([...expected.keys(), ...found.keys()])].sort().map(rule => {
    const [wanted, got, hit] = [expected, found, right].map(keys => keys.get(rule)?.length ?? 0) as [number, number, number];
    // a rule of which nothing was found, or expected, missed nothing there
    return { rule, expected: wanted, found: got, precision: got ? hit / got : 1, recall: wanted ? hit / wanted : 1 };
  });
}
