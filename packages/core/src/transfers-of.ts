// Where a vendor may take data outside the EEA, and on what ground, as far as the site and the dated tables say (S12, L53).
import { ADEQUACY, adequacyOf, EEA } from './adequacy.ts';
import { SAFEGUARDS } from './safeguards.ts';
import type { Transfer, Vendor } from './site.ts';

export interface TransferFact {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** `unstated` where the site names no safeguard and no decision covers everybody in the country. */
  readonly ground: Transfer['mechanism'] | 'unstated';
  /** Number of the adequacy decision, or the act that lays the safeguard down. */
  readonly act?: string;
  /** Where the safeguard is written down, as the site says. */
  readonly document?: string;
  /** ISO 8601 date on which the ground was last checked. */
  readonly asOf?: string;
}

/** One fact for each country outside the EEA, the vendor's own first; empty when data stay inside. */
export function transfersOf({ country, reaches = [], transfer }: Vendor): TransferFact[] {
  return [...new Set([country, ...reaches])].filter(one => !EEA.includes(one)).map(one => factOf(one, transfer));
}

function factOf(country: string, transfer: Transfer | undefined): TransferFact {
  const adequate = adequacyOf(country);
  // a country that is covered whole needs nothing more; the contract covers the others
  if (adequate && !adequate.only && transfer?.mechanism !== 'adequacy') return { country, ground: 'adequacy', act: adequate.decision, asOf: ADEQUACY.asOf };
  if (!transfer) return { country, ground: 'unstated' };
  const { mechanism, document, asOf } = transfer;
  const act = mechanism === 'adequacy' ? adequate?.decision : SAFEGUARDS[mechanism].act;
  return { country, ground: mechanism, ...(act && { act }), ...(document && { document }), ...(asOf && { asOf }) };
}
