// What was found on visitors' devices after a choice that denied it: the one figure here that asks the owner to mend something.
import type { Rates } from '@assent/core';
import { useSpeech } from '../words/speech.ts';
import { HealthSection } from './HealthSection.tsx';

export function Residue({ residue }: Pick<Rates, 'residue'>) {
  const { words, format } = useSpeech();
  const { title, about, none, pages } = words.residue;
  const services = Object.entries(residue);
  return (
    <HealthSection name="residue" title={title} about={services.length ? about : none}>
      {services.length > 0 && (
        <ul>
          {services.map(([service, n]) => (
            <li key={service} data-residue={service}>
              {pages(service, format.count(n))}
            </li>
          ))}
        </ul>
      )}
    </HealthSection>
  );
}
