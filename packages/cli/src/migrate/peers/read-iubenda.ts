// iubenda's configuration in the page (`_iub.csConfiguration`): languages, purposes by number, and how long an answer is kept. Its services are in its account.
// https://www.iubenda.com/en/help/1205-how-to-configure-your-cookie-solution-advanced-guide
import type { ReadPeer } from '../peer-config.ts';
import { number, type Plain, plain, text } from '../plain.ts';

export const readIubenda: ReadPeer = config => {
  const language = text(config.lang)?.slice(0, 2);
  return {
    locales: language ? [language] : [],
    policy: text(config.privacyPolicyUrl) ?? text(config.cookiePolicyUrl),
    purposes: [...new Set(String(config.purposes ?? '').match(/[2-5]/g))].map(label => ({ label })), // 1 is strictly necessary
    services: [],
    days: number(plain(config.preferenceCookie).expireAfter),
    cookieDomain: text(config.localConsentDomain),
    lost: ['Its services are kept in its account: name them as "services".', ...lostOf(config, plain(config.banner))],
  };
};

function lostOf(config: Plain, banner: Plain): string[] {
  return [
    ...(config.consentOnContinuedBrowsing === true ? ['"consentOnContinuedBrowsing": going on is no answer (FR-02); here the visitor is asked.'] : []),
    ...(banner.rejectButtonDisplay === true || !Object.keys(banner).length
      ? []
      : ['"rejectButtonDisplay": refusing has to be as easy as accepting (L10); here it is.']),
    ...(config.perPurposeConsent === true ? [] : ['"perPurposeConsent": everything was one choice (L25); here each purpose is its own.']),
    ...(config.enableTcf === true ? ['"enableTcf": the IAB framework (TCF) is not carried: name the vendors that the site has as "services".'] : []),
    ...(config.callback === undefined ? [] : ['"callback": its code is not carried; listen to assent.on("choice", …).']),
  ];
}
