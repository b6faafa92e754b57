// TR012: a declared provider outside the EEA, met during the scan, for which the site file names no transfer mechanism.
import { adequacyOf, EEA } from '@assent/core';
import type { Judge } from '../found.ts';
import { allObserved } from '../scanned.ts';

export const judgeTransfers: Judge = (scanned, knowledge) => {
  if (!knowledge.site) return [];
  const met = new Map(
    allObserved(scanned, 'requests').flatMap(({ url }) => {
      const { service, declared } = knowledge.ofRequest(url);
      return service && declared ? [[service.id, service] as const] : [];
    }),
  );
  return [...met.values()]
    .filter(
      ({ vendor: { country, transfer } }) =>
        !transfer && !EEA.includes(country) && (adequacyOf(country) === undefined || adequacyOf(country)?.only !== undefined),
    )
    .map(({ id, name, vendor }) => ({
      rule: 'TR012',
      subject: `service ${id}`,
      service: id,
      message: {
        en: `expected a transfer mechanism for ${vendor.name} (${vendor.country}), got none`,
        fr: `attendu : un mécanisme de transfert pour ${vendor.name} (${vendor.country}) ; constaté : aucun`,
      },
      fix: {
        en: `add "transfer": {"mechanism": "scc-2021-914"} (or what the contract says) to the vendor of "${id}"`,
        fr: `ajoutez "transfer": {"mechanism": "scc-2021-914"} (ou ce que dit le contrat) au vendor de "${id}"`,
      },
      evidence: [{ en: `${name} was reached during the scan`, fr: `${name} a été joint pendant l’analyse` }],
    }));
};
