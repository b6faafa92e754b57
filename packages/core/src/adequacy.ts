// Adequacy: countries to which personal data may go without further safeguards (GDPR art. 45). Dated data, never logic.

/** European Economic Area, ISO 3166-1 alpha-2: no transfer in the sense of GDPR chapter V. */
export const EEA: readonly string[] = 'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ');

export interface Adequacy {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The Commission's decision, by its number. */
  readonly decision: string;
  /** Whom the decision covers, when it does not cover everybody there. */
  readonly only?: string;
}

/** The Commission's decisions in force: where its list is, and when this table was last compared with published copies of it. */
export const ADEQUACY: { readonly source: string; readonly asOf: string; readonly decisions: readonly Adequacy[] } = {
  source: 'https://commission.europa.eu/law/law-topic/data-protection/international-dimension-data-protection/adequacy-decisions_en',
  asOf: '2026-11-24',
  decisions: [
    { country: 'AD', decision: '2010/625/EU' },
    { country: 'AR', decision: '2003/490/EC' },
    { country: 'BR', decision: '(EU) 2026/179' },
    { country: 'CA', decision: '2002/2/EC', only: 'organisations subject to PIPEDA' },
    { country: 'CH', decision: '2000/518/EC' },
    { country: 'FO', decision: '2010/146/EU' },
    { country: 'GB', decision: '(EU) 2021/1772' },
    { country: 'GG', decision: '2003/821/EC' },
    { country: 'IL', decision: '2011/61/EU' },
    { country: 'IM', decision: '2004/411/EC' },
    { country: 'JE', decision: '2008/393/EC' },
    { country: 'JP', decision: '(EU) 2019/419' },
    { country: 'KR', decision: '(EU) 2022/254' },
    { country: 'NZ', decision: '2013/65/EU' },
    { country: 'US', decision: '(EU) 2023/1795', only: 'organisations certified under the EU-US Data Privacy Framework' },
    { country: 'UY', decision: '2012/484/EU' },
  ],
};

/** The decision that covers a country, or `undefined` when there is none. */
export function adequacyOf(country: string): Adequacy | undefined {
  return ADEQUACY.decisions.find(decision => decision.country === country);
}
