// What was found on visitors' devices after a choice that denied it: the one figure here that asks the owner to mend something.
import type { Rates } from '@assent/core';
import { useSpeech } from '../words/speech.ts';

export function Residue({ residue }: Pick<Rates, 'residue'>) {
  const { words, format } = useSpeech();
  const services = Object.entries(residue);
  return (
    <section class="panel residue" aria-labelledby="residue-title">
      <h2 id="residue-title">{words.residue.title}</h2>
      <p class="finding">{services.length ? words.residue.about : words.residue.none}</p>
      <ul>
        {services.map(([service, pages]) => (
          <li key={service} data-residue={service}>
            {words.residue.pages(service, format.count(pages))}
          </li>
        ))}
      </ul>
    </section>
  );
}
