// Safeguards: on what ground data may leave the EEA where no adequacy decision covers it (GDPR art. 46, 47, 49). Dated data, never logic.
import type { Transfer } from './site.ts';

export interface Safeguard {
  /** The act that lays it down, by its number or article. */
  readonly act: string;
  /** ISO 8601 date of the act. */
  readonly of: string;
  readonly source: string;
}

/** By mechanism; adequacy has a table of its own, by country. */
export const SAFEGUARDS: Readonly<Record<Exclude<Transfer['mechanism'], 'adequacy'>, Safeguard>> = {
  'scc-2021-914': { act: '(EU) 2021/914', of: '2021-06-04', source: 'https://eur-lex.europa.eu/eli/dec_impl/2021/914/oj' },
  bcr: { act: 'GDPR art. 47', of: '2016-04-27', source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
  'derogation-49': { act: 'GDPR art. 49', of: '2016-04-27', source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
};
