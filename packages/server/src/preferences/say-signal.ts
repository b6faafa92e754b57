// What `Sec-GPC` does for who has not chosen, in the words of the preferences page.
import { type Choice, grantsAny, type Rules } from '@assent/core';
import type { PageTexts } from './page-texts.ts';

/** Where something is on that the signal refuses, that is what is said. */
export function saySignal({
  rules: { purposes, spared = [] },
  choice,
  texts: { locale, notice, say },
}: {
  readonly rules: Rules;
  readonly choice: Choice | null | undefined;
  readonly texts: PageTexts;
}): string {
  const granted = choice?.purposes.filter(id => !spared.includes(id)) ?? [];
  if (choice && grantsAny({ ...choice, purposes: granted })) return say('gpc.despite');
  if (!spared.length) return say('gpc');
  const off = purposes.flatMap((id, i) => (spared.includes(id) ? [] : (notice.purposes[i]?.[0] ?? id)));
  return say('gpc.some', { purposes: new Intl.ListFormat(locale).format(off) });
}
