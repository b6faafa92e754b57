// Export of the figures in view; the site's experiments are in the ZIP too.
import type { Experiments, Rates } from '@assent/core';
import type { Api } from '../api/api.ts';
import { tablesOf } from '../export/tables-of.ts';
import { useView } from '../view/use-view.tsx';
import { useSpeech } from '../words/speech.ts';
import { ExportMenu } from './ExportMenu.tsx';
import { useCaption } from './use-caption.ts';

export function RatesExport({ rates, api }: { readonly rates: Rates; readonly api: Api }) {
  const { words } = useSpeech();
  const { locked } = useView();
  const caption = useCaption(rates);
  const { site, from, to, sample } = rates;
  const tables = tablesOf(rates);
  const zip = async () => {
    const [{ zipOf }, { experimentTables }] = await Promise.all([import('../export/zip-of.ts'), import('../export/experiment-tables.ts')]);
    // a share link opens the rates alone, and sample data have no experiment
    const tried = locked || sample ? null : await api.ask<Experiments>(`/v1/experiments?${new URLSearchParams({ site: site.id })}`);
    const experiments = tried?.ok && tried.value.experiments.length ? tried.value : null;
    const definitions = Object.values(words.indicator).map(({ label, about }) => `${label}: ${about}`);
    return zipOf(
      { ...tables, ...(experiments && experimentTables(experiments)) },
      { rates, ...(experiments && { experiments }) },
      [...caption, '', ...definitions, ''].join('\r\n'),
    );
  };
  return <ExportMenu name={`${site.id}-${from}-${to}`} tables={tables} json={['rates', rates]} zip={zip} />;
}
