// Names under which consent tools keep the visitor's choice: storing it needs no consent (CNIL guidelines 2020-091, art. 5).

/** A pattern of names → the tool. `*` = any characters. */
const NAMES: readonly (readonly [pattern: string, tool: string])[] = [
  ['OptanonConsent', 'OneTrust'],
  ['OptanonAlertBoxClosed', 'OneTrust'],
  ['CookieConsent', 'Cookiebot'],
  ['CookieConsentBulkTicket', 'Cookiebot'],
  ['tarteaucitron', 'tarteaucitron'],
  ['cc_cookie', 'vanilla-cookieconsent'],
  ['cookieconsent_status', 'Osano'],
  ['klaro', 'Klaro'],
  ['orejime', 'Orejime'],
  ['eu-consent', 'Orejime'],
  ['didomi_token', 'Didomi'],
  ['euconsent-v2', 'IAB TCF'],
  ['usprivacy', 'IAB CCPA'],
  ['IABGPP_*', 'IAB GPP'],
  ['axeptio_*', 'Axeptio'],
  ['_iub_cs-*', 'iubenda'],
  ['cookielawinfo-*', 'CookieYes'],
  ['cookieyes-consent', 'CookieYes'],
  ['CookieLawInfoConsent', 'CookieYes'],
  ['cmplz_*', 'Complianz'],
  ['borlabs-cookie', 'Borlabs'],
  ['uc_*', 'Usercentrics'],
  ['ucString', 'Usercentrics'],
  ['fides_*', 'Fides'],
  ['c15t*', 'c15t'],
  ['consent-manager*', 'consentmanager'],
  ['__cmpconsent*', 'consentmanager'],
  ['__cmpcc*', 'consentmanager'],
  ['moove_gdpr_popup', 'Moove'],
  ['cookie_notice_accepted', 'Cookie Notice'],
  ['truste.*', 'TrustArc'],
  ['notice_*', 'TrustArc'],
  ['cookie-preferences', 'a consent tool'],
  ['cookie_consent', 'a consent tool'],
  ['cookie-consent', 'a consent tool'],
  ['cookieconsent*', 'a consent tool'],
  ['consent', 'a consent tool'],
];

const PATTERNS = NAMES.map(([pattern, tool]) => [new RegExp(`^${pattern.replace(/[.+?^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}$`), tool] as const);

/** The tool that keeps a choice under this name, or `undefined`. */
export function toolOf(name: string): string | undefined {
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1];
}
