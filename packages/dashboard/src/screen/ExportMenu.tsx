// Export: each table as CSV, all of them as ZIP, and the same numbers as JSON.
import { csvOf } from '../export/csv-of.ts';
import { save } from '../export/save.ts';
import type { Table } from '../export/tables-of.ts';
import { useSpeech } from '../words/speech.ts';

export interface ExportMenuProps {
  /** What every file's name begins with. */
  readonly name: string;
  /** By file name, without its ending. */
  readonly tables: Readonly<Record<string, Table>>;
  /** The numbers of the API, and what their file is called, without its ending. */
  readonly json: readonly [name: string, value: unknown];
  readonly zip: () => Promise<Uint8Array<ArrayBuffer>>;
}

export function ExportMenu({ name, tables, json: [kind, value], zip }: ExportMenuProps) {
  const { words } = useSpeech();
  const { label, all, json, table } = words.exporting;
  return (
    <details class="menu">
      <summary>{label}</summary>
      <div>
        <button type="button" onClick={() => void zip().then(file => save(`${name}-${kind}.zip`, file, 'application/zip'))}>
          {all}
        </button>
        {Object.entries(tables).map(([of, rows]) => (
          <button key={of} type="button" onClick={() => save(`${name}-${of}.csv`, csvOf(rows), 'text/csv')}>
            {table(of)}
          </button>
        ))}
        <button type="button" onClick={() => save(`${name}-${kind}.json`, JSON.stringify(value, null, 1), 'application/json')}>
          {json}
        </button>
      </div>
    </details>
  );
}
