// What was found on visitors' devices after a choice that denied it: the one figure here that asks the owner to mend something.
import type { Rates } from '@assent/core';
import { useSpeech } from '../words/speech.ts';

/** Nothing where nothing was found. */
export function Residue({ residue }: Pick<Rates, 'residue'>) {
  const { words, format } = useSpeech();
  const services = Object.entries(residue);
  if (!services.length) return null;
  return (
    <section class="panel residue" aria-labelledby="residue-title">
      <h2 id="residue-title">{words.residue.title}</h2>
      <p class="finding">{words.residue.about}</p>
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
