// The verdict of a check: in words what was checked and with what, or why the proof is none (ux §6.4, L1).
import type { JSX } from 'preact';
import type { Check } from '../../subject/check-receipt.ts';
import type { Model } from '../model.ts';

export function Verdict({ check, say }: { readonly check: Check } & Pick<Model, 'say'>): JSX.Element {
  if (!check.ok)
    return (
      <div class="verdict bad" data-assent-part="verdict">
        <p>
          <strong>{say('check.unproven')}</strong> {say(`check.reason.${check.reason}`)}
        </p>
      </div>
    );
  const { index, size, origin } = check.proven;
  return (
    <div class="verdict good" data-assent-part="verdict">
      <p>
        <strong>{say('check.proven')}</strong>
      </p>
      <ul>
        <li>{say('check.same')}</li>
        <li>{say('check.place', { index: index + 1, size })}</li>
        <li>{say('check.signed', { origin })}</li>
        <li>{say(`check.key.${check.key}`)}</li>
      </ul>
    </div>
  );
}
