// Rules for the rewrite's tests: a service for each of two purposes, and one that is necessary.
import type { Rules } from '@assent/core';

export const REWRITE_RULES: Rules = {
  site: 'shop',
  version: '0a1b2c3d',
  still: ['11111111'],
  profile: 'fr',
  context: 'general',
  purposes: ['audience', 'advertising'],
  services: [
    ['stats', ['audience'], ['stats.test', 'shared.test/stats'], []],
    ['ads', ['advertising'], ['ads.test'], []],
    ['pay', ['necessary'], ['pay.test'], []],
  ],
  unknown: { '*': 'report' },
  allow: ['cdn.test'],
  cookie: { name: 'assent', domain: null },
  validity: 15_552_000,
  gpc: 'refusal',
  google: false,
  endpoint: null,
  locales: ['en'],
  files: {},
};

/** Seconds since 1970 at which the tests take place. */
export const NOW = 1_760_000_000;

/** A choice cookie made `age` seconds ago. */
export const choiceCookie = (granted: string, { age = 60, version = '0a1b2c3d' } = {}): string =>
  `lang=en; assent=v1~${granted}~~${(NOW - age).toString(36)}~${version}`;

export const PAGE = 'https://www.shop.example/dir/page.html';
