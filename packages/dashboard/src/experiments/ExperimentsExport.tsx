// Export of a site's experiments: variants and differences as tables, and the numbers of the API.
import type { Experiments } from '@assent/core';
import { experimentTables } from '../export/experiment-tables.ts';
import { ExportMenu } from '../screen/ExportMenu.tsx';
import { useExperimentWords } from './words/use-experiment-words.ts';

/** `today` as `YYYY-MM-DD`: the numbers of experiments that run change by the hour. */
export function ExperimentsExport({ experiments, today }: { readonly experiments: Experiments; readonly today: string }) {
  const { said } = useExperimentWords();
  const tables = experimentTables(experiments);
  const zip = async () => {
    const { zipOf } = await import('../export/zip-of.ts');
    return zipOf(tables, { experiments }, [`${experiments.site.id} · ${today}`, '', ...said.methodAbout, said.lines, ''].join('\r\n'));
  };
  return <ExportMenu name={`${experiments.site.id}-${today}`} tables={tables} json={['experiments', experiments]} zip={zip} />;
}
