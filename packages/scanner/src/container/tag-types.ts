// Kinds of tag that Tag Manager brings along, and the service that each loads.

/**
 * Type code → id of the service in the catalogue. Codes: https://developers.google.com/tag-platform/tag-manager/api/v2/tag-dictionary-reference (read
 * November 2026), and `googtag`, `gaawc`, `gaawe` of Google Analytics 4 as containers have them. Kinds that are not here load what their own text says.
 */
export const TAG_TYPES: Readonly<Record<string, string>> = {
  ua: 'google-analytics',
  gaawc: 'google-analytics',
  gaawe: 'google-analytics',
  googtag: 'google-analytics',
  awct: 'google-ads',
  sp: 'google-ads',
  awud: 'google-ads',
  gclidw: 'google-ads',
  flc: 'google-ads',
  fls: 'google-ads',
  baut: 'microsoft-uet',
  bzi: 'linkedin-insight',
  pntr: 'pinterest-tag',
  twitter_website_tag: 'x-pixel',
  hjtc: 'hotjar',
  crto: 'criteo',
  asp: 'nextroll-adroll',
};
