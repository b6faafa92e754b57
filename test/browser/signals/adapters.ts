// What each vendor is told on a grant of its purpose alone, and when that is taken back.

/** A vendor's code as its snippet leaves it to a page: it keeps what it is told. */
export interface Adapter {
  readonly before?: string;
  readonly told: string;
  readonly grant: unknown;
  readonly revoke: unknown;
}

export const ADAPTERS: Readonly<Record<string, Adapter>> = {
  'microsoft-clarity': {
    told: 'clarity.q.map(x=>[...x])',
    grant: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'granted' }]],
    revoke: [['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }]],
  },
  'microsoft-uet': { told: 'uetq', grant: ['consent', 'update', { ad_storage: 'granted' }], revoke: ['consent', 'update', { ad_storage: 'denied' }] },
  matomo: { told: '_paq', grant: [['setConsentGiven'], ['setCookieConsentGiven']], revoke: [['forgetConsentGiven'], ['forgetCookieConsentGiven']] },
  hubspot: {
    told: '_hsp',
    grant: [['setHubSpotConsent', { analytics: true, advertisement: false, functionality: true }]],
    revoke: [['revokeCookieConsent']],
  },
  contentsquare: { told: '_uxa', grant: [['optin']], revoke: [['optout']] },
  countly: { told: 'Countly.q.map(([what])=>what)', grant: ['add_consent'], revoke: ['remove_consent'] },
  'datadog-rum': {
    before: 'said=[];DD_RUM={onReady:f=>f(),setTrackingConsent:x=>said.push(x)}',
    told: 'said',
    grant: ['granted'],
    revoke: ['not-granted'],
  },
  'piano-analytics': { before: 'said=[];pa={consent:{setMode:x=>said.push(x)}}', told: 'said', grant: ['opt-in'], revoke: ['no-consent'] },
  amplitude: { before: 'said=[];amplitude={setOptOut:x=>said.push(x)}', told: 'said', grant: [false], revoke: [true] },
  mixpanel: {
    before:
      'said=[];mixpanel={push(f){f.call(this)},has_opted_out_tracking:()=>true,opt_in_tracking:()=>said.push("in"),opt_out_tracking:x=>said.push(x),enable:()=>said.push("on"),disable:()=>said.push("off")}',
    told: 'said',
    grant: ['on', 'in'],
    revoke: [{ delete_user: false }, 'off'],
  },
  posthog: {
    before:
      'said=[];posthog={push(f){f.call(this)},has_opted_out_capturing:()=>true,opt_in_capturing:x=>said.push(x),set_config:x=>said.push(x),clear_opt_in_out_capturing:()=>said.push("clear")}',
    told: 'said',
    grant: [{ captureEventName: false }],
    revoke: [{ cookieless_mode: '', opt_out_capturing_by_default: true, opt_out_persistence_by_default: true }, 'clear'],
  },
  'piwik-pro': {
    before: 'said=[];ppms={cm:{api:(...x)=>said.push(x.slice(0,2))}}',
    told: 'said',
    grant: [['setComplianceSettings', { consents: { analytics: { status: 1 } } }]],
    revoke: [['setComplianceSettings', { consents: { analytics: { status: 0 } } }]],
  },
  'adobe-experience': {
    before: 'said=[];alloy=async(...x)=>said.push([x[0],x[1].consent[0].value.collect.val])',
    told: 'said',
    grant: [['setConsent', 'y']],
    revoke: [['setConsent', 'n']],
  },
  'meta-pixel': { before: 'said=[];fbq=(...x)=>said.push(x)', told: 'said', grant: [['consent', 'grant']], revoke: [['consent', 'revoke']] },
  'amazon-ads': {
    before:
      'said=[];amznConsent=()=>({setEnableAdStorage(x){this.ads=x;return this},setEnableUserData(x){this.data=x;return this},build(){said.push([this.ads,this.data])}})',
    told: 'said',
    grant: [[true, true]],
    revoke: [[false, false]],
  },
  snowplow: {
    before: 'said=[];snowplow=(...x)=>said.push(x)',
    told: 'said',
    grant: [['disableAnonymousTracking', { stateStorageStrategy: 'cookieAndLocalStorage' }]],
    revoke: [['enableAnonymousTracking', { options: { withServerAnonymisation: true }, stateStorageStrategy: 'none' }]],
  },
  // told once; every event asks what holds now
  segment: { before: 'said=[];analytics={addSourceMiddleware:x=>said.push(typeof x)}', told: 'said', grant: ['function'], revoke: [] },
  'tiktok-pixel': { before: 'said=[];ttq={grantConsent:()=>said.push(1),revokeConsent:()=>said.push(0)}', told: 'said', grant: [1], revoke: [0] },
  'pinterest-tag': { before: 'said=[];pintrk=(...x)=>said.push(x)', told: 'said', grant: [['setconsent', true]], revoke: [['setconsent', false]] },
  'reddit-pixel': { before: 'said=[];rdt=x=>said.push(x)', told: 'said', grant: ['enableFirstPartyCookies'], revoke: ['disableFirstPartyCookies'] },
};
