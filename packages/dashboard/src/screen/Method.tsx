// How the numbers are made, and what they cannot say (law §7.4, proof-log §6.3).
import { useSpeech } from '../words/speech.ts';

export function Method() {
  const { title, notes } = useSpeech().words.method;
  return (
    <section class="method" aria-labelledby="method-title">
      <h2 id="method-title">{title}</h2>
      <dl>
        {notes.map(({ term, about }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{about}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
