// Hosts that are never held for being undeclared: without them people cannot pay, sign in or prove that they are human, or the page has no libraries or fonts.
import type { Sourced } from '@assent/core';

export interface NeverHeld extends Sourced {
  /** `host` or `host/path`, as a site file's `allow`. A site that declares one of them as a service still holds it. */
  readonly match: string;
  readonly kind: 'payment' | 'captcha' | 'sign-in' | 'cdn' | 'font';
}

const read = (source: string, verified = '2026-11-25'): Sourced => ({ source, verified });
const unread = (source: string): Sourced => ({ source, verified: null });

/** For sites whose `unknown` can hold; the site's own services and `allow` go before. Where `verified` is null the page was not read, and the host is known from others alone. */
export const neverHeld: readonly NeverHeld[] = [
  { match: 'js.stripe.com', kind: 'payment', ...read('npm:@stripe/stripe-js@10.2.1') },
  { match: 'hooks.stripe.com', kind: 'payment', ...unread('https://docs.stripe.com/security/guide#content-security-policy') },
  { match: 'api.stripe.com', kind: 'payment', ...read('npm:stripe@23.1.0', '2026-11-26') },
  { match: 'www.paypal.com/sdk/js', kind: 'payment', ...read('npm:@paypal/paypal-js@11.3.0') },
  { match: 'www.paypal.com/smart', kind: 'payment', ...unread('https://developer.paypal.com/sdk/js/') },
  { match: 'checkoutshopper-live.adyen.com', kind: 'payment', ...read('npm:@adyen/adyen-web@6.45.2') },
  { match: 'js.mollie.com', kind: 'payment', ...read('https://docs.mollie.com/reference/mollie-js-getting-started') },
  { match: 'challenges.cloudflare.com', kind: 'captcha', ...read('https://developers.cloudflare.com/turnstile/reference/content-security-policy/') },
  { match: 'www.google.com/recaptcha', kind: 'captcha', ...read('https://docs.cloud.google.com/recaptcha/docs/faq') },
  { match: 'www.gstatic.com/recaptcha', kind: 'captcha', ...unread('https://developers.google.com/recaptcha/docs/faq') },
  { match: 'www.recaptcha.net/recaptcha', kind: 'captcha', ...read('https://docs.cloud.google.com/recaptcha/docs/faq') },
  { match: 'hcaptcha.com', kind: 'captcha', ...read('npm:@hcaptcha/loader@2.4.2') },
  { match: 'captcha-delivery.com', kind: 'captcha', ...unread('https://docs.datadome.co/docs/content-security-policy') },
  {
    match: 'accounts.google.com/gsi',
    kind: 'sign-in',
    ...read('https://developers.google.com/identity/gsi/web/guides/client-library'),
  },
  { match: 'appleid.cdn-apple.com', kind: 'sign-in', ...unread('https://developer.apple.com/documentation/signinwithapplejs') },
  { match: 'login.microsoftonline.com', kind: 'sign-in', ...read('npm:@azure/msal-browser@5.30.0') },
  { match: 'cdn.jsdelivr.net', kind: 'cdn', ...read('https://github.com/jsdelivr/jsdelivr', '2026-11-26') },
  { match: 'cdnjs.cloudflare.com', kind: 'cdn', ...read('https://github.com/cdnjs/cdnjs', '2026-11-26') },
  { match: 'unpkg.com', kind: 'cdn', ...read('https://github.com/unpkg/unpkg', '2026-11-26') },
  { match: 'code.jquery.com', kind: 'cdn', ...read('npm:jquery@4.0.0') },
  { match: 'ajax.googleapis.com', kind: 'cdn', ...read('https://developers.google.com/speed/libraries') },
  { match: 'fonts.googleapis.com', kind: 'font', ...read('npm:webfontloader@1.6.28') },
  { match: 'fonts.gstatic.com', kind: 'font', ...read('https://developers.google.com/fonts/faq/privacy', '2026-11-26') },
  { match: 'use.typekit.net', kind: 'font', ...read('npm:webfontloader@1.6.28') },
  { match: 'fonts.bunny.net', kind: 'font', ...unread('https://fonts.bunny.net/about') },
];
