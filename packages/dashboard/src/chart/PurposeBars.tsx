// Acceptance of each purpose: bars with interval whiskers, the fraction in words, and a real table.
import type { Rates } from '@assent/core';
import { type PurposeShare, purposeShares } from '../figures/purpose-share.ts';
import { useSpeech } from '../words/speech.ts';
import { PictureButtons } from '../screen/PictureButtons.tsx';
import { PurposeTable } from './PurposeTable.tsx';
import { tellShare } from './tell-share.ts';
import { WhiskerBar } from './WhiskerBar.tsx';

export function PurposeBars({ rates }: { readonly rates: Rates }) {
  const { words } = useSpeech();
  const { title, about, none } = words.purposes;
  const purposes = purposeShares(rates, words);
  return (
    <section class="panel purposes" aria-labelledby="purposes-title">
      <h2 id="purposes-title">{title}</h2>
      <p class="finding">{purposes.length ? about : none}</p>
      <ul>
        {purposes.map(purpose => (
          <PurposeRow key={purpose.id} purpose={purpose} />
        ))}
      </ul>
      {purposes.length > 0 && <PurposeTable purposes={purposes} />}
      {purposes.length > 0 && <PictureButtons rates={rates} title={title} definition={about} name="purposes" />}
    </section>
  );
}

function PurposeRow({ purpose: { id, title, share } }: { readonly purpose: PurposeShare }) {
  const { words, format } = useSpeech();
  const { figure, fraction, sure } = tellShare(share, words, format);
  return (
    <li data-purpose-rate={id}>
      <h3>{title}</h3>
      <p class={share.told ? 'rate' : 'rate few'}>{figure}</p>
      <WhiskerBar rate={share.told ? share.rate : null} />
      <p class="fraction">
        {fraction} {words.bases.answered}
      </p>
      <p class="sure">{sure}</p>
    </li>
  );
}
