// The headers of the preferences page: no script, no other origin, no frame around it, and nothing of it kept.
import { hash } from 'node:crypto';
import type { Asked } from './understand.ts';
import { PAGE_STYLE } from './page-style.ts';

const STYLE = hash('sha256', PAGE_STYLE, 'base64');

export function pageHeaders({ served: { site }, texts }: Asked): Record<string, string> {
  // the answer to the form may lead back to the site
  const forms = ["'self'", ...site.origins].join(' ');
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-language': texts.locale,
    'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE}'; form-action ${forms}; frame-ancestors 'none'; base-uri 'none'`,
    'cache-control': 'no-store',
    // the site's server trusts a carried choice by where the visitor comes from
    'referrer-policy': 'strict-origin',
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}
