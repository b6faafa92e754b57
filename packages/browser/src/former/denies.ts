// Whether a list of verdicts refuses everything that can be refused.

/** At least one verdict is `no`, and whatever is not is needed. */
export function denies(verdicts: Readonly<Record<string, unknown>>, isNeeded: (name: string) => boolean, no: unknown = false): boolean {
  const all = Object.entries(verdicts);
  return all.some(([, verdict]) => verdict === no) && all.every(([name, verdict]) => verdict === no || isNeeded(name));
}
