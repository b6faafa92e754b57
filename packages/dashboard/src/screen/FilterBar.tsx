// What the figures are limited to: a chip for each filter, which takes it away again. Nothing where there is none.
import type { Dimension, RatesVersion } from '@assent/core';
import { nameValue } from '../figures/name-value.ts';
import { useView } from '../view/use-view.tsx';
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';

export function FilterBar({ versions }: { readonly versions: readonly RatesVersion[] }) {
  const { words, format } = useSpeech();
  const { view, locked } = useView();
  const { filter } = view;
  const chips = Object.entries(filter) as [Dimension, string][];
  if (!chips.length) return null;
  return (
    <nav class="filters" aria-label={words.filters.label}>
      <p>{words.filters.label}</p>
      {chips.map(([name, value]) => {
        const label = `${words.dimensions.names[name]}: ${nameValue(name, value, versions, words, format)}`;
        return locked ? (
          <p key={name} class="chip">
            {label}
          </p>
        ) : (
          <ViewLink key={name} class="chip" to={{ filter: Object.fromEntries(chips.filter(([other]) => other !== name)) }}>
            {label} <span aria-hidden="true">×</span>
            <span class="sr">{words.filters.remove}</span>
          </ViewLink>
        );
      })}
      {chips.length > 1 && (
        <ViewLink class="clear" to={{ filter: {} }}>
          {words.filters.clear}
        </ViewLink>
      )}
    </nav>
  );
}
