// Choices that cannot be proven: quiet when there are none.
import type { ProofHealth } from '@assent/core';
import type { Api } from '../api/api.ts';
import { useProofHealth } from '../api/use-proof-health.ts';
import { useSpeech } from '../words/speech.ts';

export function Proofs({ api, site }: { readonly api: Api; readonly site: string }) {
  const { words } = useSpeech();
  const { answer, retry } = useProofHealth(api, site);
  const { title, about, failed } = words.proofs;
  return (
    <section class="panel proofs" aria-labelledby="proofs-title" aria-busy={!answer}>
      <h2 id="proofs-title">{title}</h2>
      <p class="finding">{about}</p>
      {answer?.ok === false && (
        <p role="alert">
          {failed}{' '}
          <button class="plain" type="button" onClick={retry}>
            {words.retry}
          </button>
        </p>
      )}
      {answer?.ok && <Counts health={answer.value} />}
    </section>
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
