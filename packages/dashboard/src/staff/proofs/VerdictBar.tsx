// The verdict in a word, a sign and a sentence (L1, L2), each check by its name, and how to do without us.
import { CHECKS, type CheckResult, type FoundRecord, type Lookup, type LookupVerdict } from '@assent/core';
import { useStaffWords } from '../words/use-staff-words.ts';

const SIGNS: Readonly<Record<LookupVerdict, string>> = { verified: '✔', pending: '◔', altered: '✖', erased: '∅', 'not-found': '?' };
const RESULT_SIGNS: Readonly<Record<CheckResult, string>> = { holds: '✓', fails: '✗', open: '–' };

export function VerdictBar({ found, shown }: { readonly found: Lookup; readonly shown: FoundRecord | undefined }) {
  const { said, day } = useStaffWords();
  const { proofs } = said;
  const { title, about } = proofs.verdicts[found.verdict];
  return (
    <section class={`panel verdict ${found.verdict}`} role={found.verdict === 'altered' ? 'alert' : undefined}>
      <h2>
        <span aria-hidden="true">{SIGNS[found.verdict]}</span> {title}
      </h2>
      <p>{about}</p>
      {found.erased && found.verdict === 'erased' && <p>{proofs.erasedOn(day(found.erased))}</p>}
      {found.restricted && <p>{proofs.restricted(day(found.restricted))}</p>}
      {found.receipt?.ok === false && <p>{proofs.receiptBad(found.receipt.code ?? '')}</p>}
      {shown && (
        <ul class="checks">
          {CHECKS.map(name => (
            <li key={name} class={shown.checks[name]}>
              <span aria-hidden="true">{RESULT_SIGNS[shown.checks[name]]}</span> {proofs.checks[name]}{' '}
              <span class="result">{proofs.results[shown.checks[name]]}</span>
            </li>
          ))}
        </ul>
      )}
      {shown && (
        <details class="drawer">
          <summary>{proofs.yourself}</summary>
          <ol>
            {proofs.steps.map(step => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
