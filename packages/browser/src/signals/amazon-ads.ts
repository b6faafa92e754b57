// Amazon Ads: the Amazon Consent Signal, where the site loads Amazon's library for it, which says "denied" until it is told.
// https://advertising.amazon.com/help/GKJQ7E8SE9BRG73Q
import type { Page, Signal } from './signal.ts';

const say = ({ amznConsent }: Page, granted: boolean) => {
  const consent = amznConsent?.().setEnableAdStorage(granted).setEnableUserData(granted);
  // where the site's server says it on the tag; of a country that nobody knows Amazon supposes the strictest
  const country = document.querySelector<HTMLElement>('script[data-country]')?.dataset.country;
  if (country) consent?.setCountryCode(country.slice(0, 2));
  consent?.build();
};

export const signal: Signal = {
  service: 'amazon-ads',
  grant(page) {
    say(page, true);
    return !!page.amznConsent;
  },
  revoke: page => say(page, false),
};
