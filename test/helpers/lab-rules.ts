// Rules of a small site with one service for each of three purposes.
import type { Rules } from '@assent/core';

export const LAB_RULES: Rules = {
  site: 'lab',
  version: '0a1b2c3d',
  still: [],
  profile: 'fr',
  context: 'general',
  purposes: ['audience', 'media', 'advertising'],
  services: [
    ['stats', ['audience'], ['stats.localhost'], ['_st*']],
    ['video', ['media'], ['video.localhost'], []],
    ['ads', ['advertising'], ['ads.localhost'], ['_ads']],
  ],
  unknown: { '*': 'report' },
  allow: ['cdn.localhost'],
  cookie: { name: 'assent', domain: null },
  validity: 15_552_000,
  gpc: 'refusal',
  google: true,
  endpoint: null,
  locales: ['en'],
  files: { ui: ['parts.js', ''], panel: ['parts.js', ''] },
};
