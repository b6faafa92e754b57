// How the notice looked (FR-63): the screenshots of that version, texts and language, those of the person's kind of screen where there are any.
import type { ConsentRecord, ShownCapture, ShownNotice } from '@assent/core';
import { useStaffWords } from '../words/use-staff-words.ts';

const COMMAND = 'ASSENT_TOKEN=… npx --no-install assent capture --site assent.config.json';

export interface CapturesProps {
  readonly site: string;
  readonly record: ConsentRecord;
  readonly notice: ShownNotice;
}

export function Captures({ site, record, notice: { captures, changes, wording } }: CapturesProps) {
  const { captures: words } = useStaffWords().said.proofs;
  const fitting = captures.filter(({ device }) => device === record.device || record.device === 'unknown');
  const shown = fitting.length ? fitting : captures;
  if (!shown.length)
    return (
      <section class="panel captures none">
        <h2>{words.title}</h2>
        <p class="finding">{changes.length + wording.length ? words.late : words.none}</p>
        <pre class="scroll" tabIndex={0} aria-label={words.title}>
          {COMMAND}
        </pre>
      </section>
    );
  return (
    <section class="panel captures">
      <h2>{words.title}</h2>
      <p class="note">{words.about}</p>
      {!fitting.length && <p class="finding">{words.others}</p>}
      <ul class="shots">
        {shown.map(capture => (
          <li key={`${capture.epoch} ${capture.index}`}>
            <Shot site={site} capture={capture} decided={record.received} />
          </li>
        ))}
      </ul>
      <details class="drawer">
        <summary>{words.check}</summary>
        <ol>
          {words.steps.map(step => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </details>
    </section>
  );
}

function Shot({ site, capture, decided }: { readonly site: string; readonly capture: ShownCapture; readonly decided: string }) {
  const { said, moment } = useStaffWords();
  const { captures: words } = said.proofs;
  const { layer, screen, device, theme, source, picture, width, height, received, epoch, index, sound } = capture;
  const what = [words.layers[layer], ...(screen > 1 ? [words.onward(screen)] : []), words.devices[device], words.themes[theme]].join(', ');
  const address = `/v1/captures/${site}/${picture}`;
  return (
    <figure>
      {sound ? (
        <a href={address} download={`${picture}.png`}>
          <img src={address} width={width} height={height} loading="lazy" alt={what} />
        </a>
      ) : (
        <p class="wrong">{words.altered}</p>
      )}
      <figcaption>
        <strong>{what}</strong>
        <br />
        {words.received(moment(received))}, {received <= decided ? words.before : words.after}, {words.sources[source]}
        <br />
        {words.place(epoch, index)}
        <br />
        <code>{picture}</code>
      </figcaption>
    </figure>
  );
}
