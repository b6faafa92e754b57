// Whether the proofs arrive: answers given on pages beside records kept, and what waits for the store right now.
import { type Rates, wilson } from '@assent/core';
import { useSpeech } from '../words/speech.ts';

export function Delivery({ rates: { totals, waiting } }: { readonly rates: Rates }) {
  const { words, format } = useSpeech();
  const { title, about, rate: said, none, queue } = words.delivery;
  const { answered, acts } = totals;
  const rate = answered === null || !acts ? null : wilson(answered, acts);
  return (
    <section class="panel delivery" aria-labelledby="delivery-title">
      <h2 id="delivery-title">{title}</h2>
      <p class="figure">{rate && acts ? format.percent(rate.value, acts) : '–'}</p>
      <p class="fraction">{rate ? said(format.count(answered), format.count(acts)) : none}</p>
      <p class="finding">{about}</p>
      <p class="note">{queue(format.count(waiting))}</p>
    </section>
  );
}
