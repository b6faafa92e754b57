// A range in which no notice was shown, on a site that has figures for other days.
import { type Span, lengthOf, PRESETS } from '../view/range.ts';
import { useView } from '../view/use-view.tsx';
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';
import { Message } from './Message.tsx';

export function Quiet({ span }: { readonly span: Span }) {
  const { words, format } = useSpeech();
  return (
    <Message title={words.empty.quiet(format.span(span))} about={useView().locked ? '' : words.empty.quietAbout}>
      {lengthOf(span) < PRESETS['90d'] && (
        <ViewLink class="main" to={{ range: '90d' }}>
          {words.empty.widen}
        </ViewLink>
      )}
    </Message>
  );
}
