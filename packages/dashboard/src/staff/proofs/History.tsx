// Every decision under the number, the newest first; choosing one shows it.
import type { FoundRecord } from '@assent/core';
import { useStaffWords } from '../words/use-staff-words.ts';

export interface HistoryProps {
  readonly records: readonly FoundRecord[];
  /** Which of them is shown. */
  readonly at: number;
  readonly onChoose: (at: number) => void;
}

export function History({ records, at, onChoose }: HistoryProps) {
  const { said, moment } = useStaffWords();
  const { proofs } = said;
  return (
    <section class="panel history">
      <h2>{proofs.history}</h2>
      <p class="finding">{proofs.historyAbout(records.length)}</p>
      <ol>
        {records.map(({ record, verdict }, n) => (
          <li key={record.id}>
            <button class="plain" type="button" aria-current={n === at ? 'true' : undefined} onClick={() => onChoose(n)}>
              {record.method ? (
                <>
                  <time dateTime={record.received}>{moment(record.received)}</time> · <strong>{proofs.events[record.event]}</strong>,{' '}
                  {proofs.layers[record.method.layer]}
                </>
              ) : (
                record.id
              )}{' '}
              · {proofs.verdicts[verdict].title}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
