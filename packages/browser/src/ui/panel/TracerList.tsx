// What one service stores or reads on the terminal.
import type { JSX } from 'preact';
import type { ServiceTexts } from '../model.ts';
import { sayRetention } from '../say-retention.ts';
import type { Speak } from '../words.ts';

export function TracerList({ service: { tracers, unlisted }, say }: { readonly service: ServiceTexts; readonly say: Speak }): JSX.Element {
  if (!tracers.length) return <p class="muted">{say(unlisted ? 'service.unlisted' : 'service.nothing')}</p>;
  return (
    <ul class="tracers">
      {tracers.map(tracer => (
        <li key={tracer.name + tracer.kind}>
          <code translate={false}>{tracer.name}</code> {tracer.about && <bdi lang={tracer.lang}>{tracer.about}</bdi>}
          <span class="muted">
            {' '}
            {say(`kind.${tracer.kind}`)}, {say(`party.${tracer.party}`)}, {sayRetention(say, tracer.retention)}
            {tracer.unconfirmed && ` (${say('unconfirmed')})`}
          </span>
        </li>
      ))}
    </ul>
  );
}
