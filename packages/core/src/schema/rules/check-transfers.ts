// Transfers: data may leave the EEA only under a safeguard that exists (L53, GDPR chapter V).
import { ADEQUACY, adequacyOf, EEA } from '../../adequacy.ts';
import type { Rule } from '../draft.ts';
import { problem, show } from '../site-problem.ts';

export const checkTransfers: Rule = ({ services, today }) =>
  services.flatMap(({ service, path }) => {
    const { country, transfer } = service.vendor ?? {};
    if (!country || EEA.includes(country)) return [];
    const adequate = adequacyOf(country);
    const at = [...path, 'vendor', 'transfer'];
    if (!transfer) {
      if (adequate && !adequate.only) return [];
      return [
        problem('warning', 'no-transfer-mechanism', at, `expected a safeguard for a vendor in ${show(country)}, got nothing`, 'L53: "scc-2021-914", "bcr" …'),
      ];
    }
    const aged = transfer.asOf && today && transfer.asOf < yearBefore(today);
    if (aged) return [problem('warning', 'aged-safeguard', [...at, 'asOf'], `expected a check within a year, got ${show(transfer.asOf)}`)];
    if (transfer.mechanism !== 'adequacy') return [];
    if (!adequate) {
      const message = `expected another mechanism than "adequacy" for ${show(country)}, got "adequacy"`;
      return [problem('error', 'not-adequate', [...at, 'mechanism'], message, `no decision on ${ADEQUACY.asOf}: ${ADEQUACY.source}`)];
    }
    if (!adequate.only || transfer.document) return [];
    const message = `expected a document that shows that the vendor is covered, got nothing`;
    return [problem('warning', 'partial-adequacy', [...at, 'document'], message, `decision ${adequate.decision} covers only ${adequate.only}`)];
  });

/** `2026-11-25` → `2025-11-25`. */
function yearBefore(date: string): string {
  return `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
}
