// The consent number as people read it out: in fours.

/** `AZ4ck1Bd…` → `AZ4c k1Bd …`. Spaces, because `-` is a character of the number itself. */
export function groupNumber(subject: string): string {
  return subject.replace(/(.{4})(?=.)/g, '$1 ');
}
