// The headers of a page for visitors: no script, no other origin, no frame around it, and nothing of it kept.
import { hash } from 'node:crypto';
import { PAGE_STYLE } from './page-style.ts';

const STYLE = hash('sha256', PAGE_STYLE, 'base64');

/** `forms` = where a form of the page, and the answer to it, may lead. */
export function pageHeaders(locale: string, forms: readonly string[]): Record<string, string> {
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-language': locale,
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE}'; form-action ${forms.join(' ')}; frame-ancestors 'none'; base-uri 'none'`,
    'cache-control': 'no-store',
    // the site's server trusts a carried choice by where the visitor comes from
    'referrer-policy': 'strict-origin',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
