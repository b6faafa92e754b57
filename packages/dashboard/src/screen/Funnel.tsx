// The funnel: views, pages that needed a choice, notices seen, answers, and what was granted; where people are lost on the way.
import type { Rates } from '@assent/core';
import { FunnelChart } from '../chart/FunnelChart.tsx';
import { useSpeech } from '../words/speech.ts';
import { PictureButtons } from './PictureButtons.tsx';
import type { PageProps } from './page-props.ts';
import { RatesPage } from './RatesPage.tsx';
import { Coverage } from './Coverage.tsx';

export function Funnel(props: PageProps) {
  return (
    <RatesPage
      {...props}
      show={rates => (
        <div class="charts">
          <FunnelPanel rates={rates} />
          <Coverage rates={rates} />
        </div>
      )}
    />
  );
}

function FunnelPanel({ rates }: { readonly rates: Rates }) {
  const { words } = useSpeech();
  return (
    <figure class="panel funnel" aria-labelledby="funnel-title">
      <figcaption>
        <h2 id="funnel-title">{words.funnel.title}</h2>
        <p class="finding">{words.funnel.about}</p>
      </figcaption>
      <FunnelChart rates={rates} />
      <PictureButtons rates={rates} title={words.funnel.title} definition={words.funnel.about} name="funnel" />
    </figure>
  );
}
