// What a share link is locked to, in one line: the days, then each filter.
import type { Dimension, Locks } from '@assent/core';
import { nameValue } from '../../figures/name-value.ts';
import { useSpeech } from '../../words/speech.ts';
import { useStaffWords } from '../words/use-staff-words.ts';

/** `last 28 days · Device: Phone`; versions by the beginning of their hash. */
export function useTellLocks(): (locks: Locks) => string {
  const { words, format } = useSpeech();
  const { lastDays } = useStaffWords().said.access.links;
  return ({ range, filter }) =>
    [
      'days' in range ? lastDays(range.days) : format.span(range),
      ...(Object.entries(filter) as [Dimension, string][]).map(
        ([name, value]) => `${words.dimensions.names[name]}: ${nameValue(name, value, [], words, format)}`,
      ),
    ].join(' · ');
}
