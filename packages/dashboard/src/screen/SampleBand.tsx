// The striped band that no one can miss: these figures are invented.
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';

export function SampleBand() {
  const { sample } = useSpeech().words;
  return (
    <aside class="sample" aria-label={sample.name}>
      <p>
        <strong>{sample.name}</strong> {sample.about}
      </p>
      <ViewLink to={{ sample: false }}>{sample.back}</ViewLink>
    </aside>
  );
}
