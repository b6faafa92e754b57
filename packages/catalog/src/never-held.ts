// Hosts that are never held for being undeclared: without them people cannot pay, sign in or prove that they are human, or the page has no libraries or fonts.
import type { Sourced } from './catalog-service.ts';

export interface NeverHeld extends Sourced {
  /** `host` or `host/path`, as a site file's `allow`. A site that declares one of them as a service still holds it. */
  readonly match: string;
  readonly kind: 'payment' | 'captcha' | 'sign-in' | 'cdn' | 'font';
}

const read = (source: string): Sourced => ({ source, verified: null });

/** For sites whose `unknown` can hold; the site's own services and `allow` go before. Second-hand until each vendor's page has been read. */
export const neverHeld: readonly NeverHeld[] = [
  { match: 'js.stripe.com', kind: 'payment', ...read('https://docs.stripe.com/security/guide#content-security-policy') },
  { match: 'hooks.stripe.com', kind: 'payment', ...read('https://docs.stripe.com/security/guide#content-security-policy') },
  { match: 'api.stripe.com', kind: 'payment', ...read('https://docs.stripe.com/security/guide#content-security-policy') },
  { match: 'www.paypal.com/sdk/js', kind: 'payment', ...read('https://developer.paypal.com/sdk/js/') },
  { match: 'www.paypal.com/smart', kind: 'payment', ...read('https://developer.paypal.com/sdk/js/') },
  { match: 'checkoutshopper-live.adyen.com', kind: 'payment', ...read('https://docs.adyen.com/development-resources/domains-used-by-adyen/') },
  { match: 'js.mollie.com', kind: 'payment', ...read('https://docs.mollie.com/docs/mollie-components') },
  { match: 'challenges.cloudflare.com', kind: 'captcha', ...read('https://developers.cloudflare.com/turnstile/reference/content-security-policy/') },
  { match: 'www.google.com/recaptcha', kind: 'captcha', ...read('https://developers.google.com/recaptcha/docs/faq') },
  { match: 'www.gstatic.com/recaptcha', kind: 'captcha', ...read('https://developers.google.com/recaptcha/docs/faq') },
  { match: 'www.recaptcha.net/recaptcha', kind: 'captcha', ...read('https://developers.google.com/recaptcha/docs/faq') },
  { match: 'hcaptcha.com', kind: 'captcha', ...read('https://docs.hcaptcha.com/#content-security-policy-settings') },
  { match: 'captcha-delivery.com', kind: 'captcha', ...read('https://docs.datadome.co/docs/content-security-policy') },
  {
    match: 'accounts.google.com/gsi',
    kind: 'sign-in',
    ...read('https://developers.google.com/identity/gsi/web/guides/get-google-api-clientid#content_security_policy'),
  },
  { match: 'appleid.cdn-apple.com', kind: 'sign-in', ...read('https://developer.apple.com/documentation/signinwithapplejs') },
  { match: 'login.microsoftonline.com', kind: 'sign-in', ...read('https://learn.microsoft.com/entra/identity-platform/msal-js-sso') },
  { match: 'cdn.jsdelivr.net', kind: 'cdn', ...read('https://www.jsdelivr.com/documentation') },
  { match: 'cdnjs.cloudflare.com', kind: 'cdn', ...read('https://cdnjs.com/about') },
  { match: 'unpkg.com', kind: 'cdn', ...read('https://unpkg.com/') },
  { match: 'code.jquery.com', kind: 'cdn', ...read('https://releases.jquery.com/') },
  { match: 'ajax.googleapis.com', kind: 'cdn', ...read('https://developers.google.com/speed/libraries') },
  { match: 'fonts.googleapis.com', kind: 'font', ...read('https://developers.google.com/fonts/docs/getting_started') },
  { match: 'fonts.gstatic.com', kind: 'font', ...read('https://developers.google.com/fonts/docs/getting_started') },
  { match: 'use.typekit.net', kind: 'font', ...read('https://helpx.adobe.com/fonts/using/content-security-policy.html') },
  { match: 'fonts.bunny.net', kind: 'font', ...read('https://fonts.bunny.net/about') },
];
