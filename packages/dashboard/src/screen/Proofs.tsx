// Choices that cannot be proven: quiet when there are none.
import type { ProofHealth } from '@assent/core';
import type { Api } from '../api/api.ts';
import { useSpeech } from '../words/speech.ts';
import { AskedSection } from './AskedSection.tsx';

export function Proofs({ api, site }: { readonly api: Api; readonly site: string }) {
  const { words } = useSpeech();
  return (
    <AskedSection name="proofs" site={site} said={words.proofs} ask={api.proofHealth}>
      {health => <Counts health={health} />}
    </AskedSection>
  );
}

function Counts({ health: { missing, unproven } }: { readonly health: ProofHealth }) {
  const { words, format } = useSpeech();
  const said = words.proofs;
  return (
    <>
      {missing === null && <p class="none">{said.unknown}</p>}
      {missing === 0 && <p class="none">{said.none}</p>}
      {!!missing && <p class="missing">{said.missing(format.count(missing))}</p>}
      {unproven > 0 && <p class="note">{said.unproven(format.count(unproven))}</p>}
    </>
  );
}
