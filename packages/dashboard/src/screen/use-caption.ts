// What stands on everything that leaves the dashboard: site, range and filter in words.
import { type Dimension, type Rates, say } from '@assent/core';
import { nameValue } from '../figures/name-value.ts';
import { useSpeech } from '../words/speech.ts';

/** Lines: the site with the range, then the filter where there is one, then the mark of sample data. */
export function useCaption({
  site,
  from,
  to,
  zone,
  filter,
  versions,
  sample,
}: Pick<Rates, 'site' | 'from' | 'to' | 'zone' | 'filter' | 'versions' | 'sample'>): string[] {
  const { words, format } = useSpeech();
  const only = (Object.entries(filter) as [Dimension, string][]).map(
    ([name, value]) => `${words.dimensions.names[name]}: ${nameValue(name, value, versions, words, format)}`,
  );
  return [
    `${say(site.name, words.tag) || site.id} · ${format.span({ from, to })} · ${words.range.zone(zone)}`,
    ...(only.length ? [`${words.filters.label} ${only.join(' · ')}`] : []),
    ...(sample ? [`${words.sample.name}: ${words.sample.about}`] : []),
  ];
}
