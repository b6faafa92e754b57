// The peers whose markup, triggers and events a site may keep: `"aliases": ["klaro"]` in the site file.
import type { Peer } from './peer.ts';

const PLAIN = '[type="text/plain"]';

export const PEERS: readonly Peer[] = [
  {
    id: 'complianz',
    name: 'Complianz',
    held: `[data-cmplz-src],[data-src-cmplz],${PLAIN}[data-category][data-service]`, // before those that mean another address by the same category
    label: 'data-category',
    src: 'data-cmplz-src data-src-cmplz',
    opens: '.cmplz-manage-consent',
    events: { 'document:cmplz_status_change': 'any', 'document:cmplz_fire_categories': 'any' },
  },
  {
    id: 'vanilla-cookieconsent',
    name: 'vanilla-cookieconsent',
    held: `${PLAIN}[data-category],${PLAIN}[data-cookiecategory],[data-src][data-category]`,
    label: 'data-category data-cookiecategory',
    opens: '[data-cc="show-preferencesModal"],[data-cc="c-settings"]',
    acts: { '[data-cc="accept-all"]': 'acceptAll', '[data-cc="accept-necessary"]': 'refuseAll' },
    calls: { 'CookieConsent.showPreferences': 'open' },
    events: { 'window:cc:onConsent': 'any', 'window:cc:onChange': 'any' },
  },
  {
    id: 'klaro',
    name: 'Klaro!',
    held: `${PLAIN}[data-name],[data-src][data-name],[data-name][data-type="placeholder"]`,
    label: 'data-name',
    calls: { 'klaro.show': 'open' },
  },
  {
    id: 'orejime',
    name: 'Orejime',
    held: '[type="opt-in"][data-name],[data-src][data-name]', // version 3 writes <template data-purpose>, as we do
    label: 'data-name',
    calls: { 'orejime.prompt': 'open', 'orejime.show': 'open' },
  },
  {
    id: 'tarteaucitron',
    name: 'tarteaucitron.js',
    held: '[data-tarteaucitron]', // its services are started by its own code: name them in the site file instead
    label: 'data-tarteaucitron',
    opens: '[href$="#tarteaucitron"],.tarteaucitronOpenPanel',
    calls: { 'tarteaucitron.userInterface.openPanel': 'open' },
    events: { 'window:tac.root_available': 'any' },
  },
  {
    id: 'cookiebot',
    name: 'Cookiebot',
    held: `${PLAIN}[data-cookieconsent],[data-cookieblock-src][data-cookieconsent]`,
    label: 'data-cookieconsent',
    src: 'data-cookieblock-src',
    calls: { 'Cookiebot.renew': 'open', 'Cookiebot.show': 'open', 'Cookiebot.withdraw': 'withdraw' },
    events: { 'window:CookiebotOnConsentReady': 'any', 'window:CookiebotOnAccept': 'given', 'window:CookiebotOnDecline': 'refused' },
  },
  {
    id: 'onetrust',
    name: 'OneTrust',
    held: '[class*="optanon-category-"]',
    inClass: 'optanon-category-([A-Z0-9-]+)',
    opens: '#ot-sdk-btn,.ot-sdk-show-settings,.optanon-show-settings,.optanon-toggle-display',
    calls: { 'OneTrust.ToggleInfoDisplay': 'open', 'OneTrust.AllowAll': 'acceptAll', 'OneTrust.RejectAll': 'refuseAll' },
    events: { 'window:OneTrustGroupsUpdated': 'any', 'window:consent.onetrust': 'any' },
  },
  {
    id: 'usercentrics',
    name: 'Usercentrics',
    held: `${PLAIN}[data-usercentrics],[uc-src]`,
    label: 'data-usercentrics',
    src: 'uc-src',
    calls: { 'UC_UI.showSecondLayer': 'open', 'UC_UI.acceptAllConsents': 'acceptAll', 'UC_UI.denyAllConsents': 'refuseAll' },
  },
  {
    id: 'didomi',
    name: 'Didomi',
    held: '[type="didomi/javascript"]',
    label: 'data-purposes data-vendor',
    calls: { 'Didomi.preferences.show': 'open', 'Didomi.setUserAgreeToAll': 'acceptAll', 'Didomi.setUserDisagreeToAll': 'refuseAll' },
  },
  {
    id: 'axeptio',
    name: 'Axeptio',
    held: `${PLAIN}[data-axeptio-cookies]`,
    label: 'data-axeptio-cookies',
    calls: { 'axeptioSDK.openCookies': 'open', openAxeptioCookies: 'open' },
  },
  {
    id: 'cookieyes',
    name: 'CookieYes',
    held: '[data-cookieyes]',
    label: 'data-cookieyes',
    opens: '.cky-banner-element,.cky-btn-revisit',
    calls: { revisitCkyConsent: 'open' },
    events: { 'document:cookieyes_consent_update': 'any' },
  },
  {
    id: 'iubenda',
    name: 'iubenda',
    held: '._iub_cs_activate,._iub_cs_activate-inline',
    label: 'data-iub-purposes',
    src: 'data-suppressedsrc',
    opens: '.iubenda-cs-preferences-link',
  },
  {
    id: 'cookie-script',
    name: 'Cookie-Script',
    held: '[data-cookiescript][data-cookiecategory]',
    label: 'data-cookiecategory',
    opens: '#csconsentlink,.csconsentlink',
    calls: {
      'CookieScript.instance.show': 'open',
      'CookieScript.instance.acceptAllAction': 'acceptAll',
      'CookieScript.instance.rejectAllAction': 'refuseAll',
    },
    events: { 'window:CookieScriptAccept': 'given', 'window:CookieScriptReject': 'refused' },
  },
  {
    id: 'c15t',
    name: 'c15t',
    held: `${PLAIN}[data-c15t-category],[data-src][data-c15t-category],[data-src][data-category]`,
    label: 'data-c15t-category data-category',
  },
  {
    id: 'fides',
    name: 'Fides',
    held: `${PLAIN}[data-fides-consent]`,
    label: 'data-fides-consent',
    opens: '#fides-modal-link',
    calls: { 'Fides.showModal': 'open' },
    events: { 'window:FidesUpdated': 'any' },
  },
];

export function peerOf(id: string): Peer | undefined {
  return PEERS.find(peer => peer.id === id);
}
