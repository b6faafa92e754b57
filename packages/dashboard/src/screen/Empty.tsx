// Before the first notice: the line to paste, and a look at what will stand here.
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';
import { Message } from './Message.tsx';

/** `origin` = of the endpoint, which serves the tag (architecture §4). */
export function Empty({ origin, site }: { readonly origin: string; readonly site: string }) {
  const { empty } = useSpeech().words;
  return (
    <Message title={empty.title} about={empty.about}>
      <pre class="scroll" role="region" aria-label={empty.line} tabIndex={0}>
        <code>{`<script src="${origin}/${site}/assent.js"></script>`}</code>
      </pre>
      <p>{empty.after}</p>
      <ViewLink class="main" to={{ sample: true }}>
        {empty.action}
      </ViewLink>
    </Message>
  );
}
