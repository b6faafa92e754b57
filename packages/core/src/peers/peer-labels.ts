// What peers call a purpose, in what a site calls it.
import { PURPOSE_ALIASES } from '../suggest.ts';

/** Names beside those of `PURPOSE_ALIASES`: numbered lists of vendors' own. */
const NUMBERED: Readonly<Record<string, string>> = {
  '1': 'necessary', // iubenda
  '2': 'preferences',
  '3': 'media',
  '4': 'audience',
  '5': 'advertising',
  c0005: 'media',
  cookies: 'advertising', // Didomi, for all that its list of the IAB's purposes begins with
  select_basic_ads: 'advertising',
  select_personalized_ads: 'advertising',
  create_ads_profile: 'advertising',
  measure_ad_performance: 'advertising',
  geolocation_data: 'advertising',
  device_characteristics: 'advertising',
  measure_content_performance: 'audience',
  market_research: 'audience',
  improve_products: 'audience',
  create_content_profile: 'preferences',
  select_personalized_content: 'preferences',
  data_sales: 'advertising',
};

/** The label in small letters, without a tool's own prefix, → purpose of the site; labels that mean none of them are left out. */
export function peerLabels(purposes: readonly string[]): Readonly<Record<string, string>> {
  const all = { ...NUMBERED, ...Object.fromEntries(Object.entries(PURPOSE_ALIASES).map(([label, purpose]) => [label.toLowerCase(), purpose])) };
  return Object.fromEntries(Object.entries(all).filter(([, purpose]) => purpose === 'necessary' || purposes.includes(purpose)));
}
