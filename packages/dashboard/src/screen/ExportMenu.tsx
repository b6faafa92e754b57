// Export: each table as CSV, all of them as ZIP, and the same numbers as JSON.
import type { Rates } from '@assent/core';
import { csvOf } from '../export/csv-of.ts';
import { save } from '../export/save.ts';
import { tablesOf } from '../export/tables-of.ts';
import { useSpeech } from '../words/speech.ts';
import { useCaption } from './use-caption.ts';

export function ExportMenu({ rates }: { readonly rates: Rates }) {
  const { words } = useSpeech();
  const { label, all, json, table } = words.exporting;
  const caption = useCaption(rates);
  const file = (ending: string) => `${rates.site.id}-${rates.from}-${rates.to}-${ending}`;
  const zip = async () => {
    const { zipOf } = await import('../export/zip-of.ts');
    const definitions = Object.values(words.indicator).map(({ label, about }) => `${label}: ${about}`);
    save(file('rates.zip'), zipOf(rates, [...caption, '', ...definitions, ''].join('\r\n')), 'application/zip');
  };
  return (
    <details class="menu">
      <summary>{label}</summary>
      <div>
        <button type="button" onClick={() => void zip()}>
          {all}
        </button>
        {Object.entries(tablesOf(rates)).map(([name, rows]) => (
          <button key={name} type="button" onClick={() => save(file(`${name}.csv`), csvOf(rows), 'text/csv')}>
            {table(name)}
          </button>
        ))}
        <button type="button" onClick={() => save(file('rates.json'), JSON.stringify(rates, null, 1), 'application/json')}>
          {json}
        </button>
      </div>
    </details>
  );
}
