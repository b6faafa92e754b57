// tarteaucitron.js: what it is started with, and the services that are pushed to its jobs.
import type { ReadPeer } from '../peer-config.ts';
import { list, type Plain, text } from '../plain.ts';

/** Its keys, where they are not like the names of the catalogue. */
const KEYS: Readonly<Record<string, string>> = {
  gtag: 'google-analytics',
  gtagga4: 'google-analytics',
  analytics: 'google-analytics',
  gajs: 'google-analytics',
  googletagmanager: 'google-tag-manager',
  multiplegoogletagmanager: 'google-tag-manager',
  googleads: 'google-ads',
  googleadwordsconversion: 'google-ads',
  googleadwordsremarketing: 'google-ads',
  facebookpixel: 'meta-pixel',
  clarity: 'microsoft-clarity',
  linkedininsighttag: 'linkedin-insight',
  tiktok: 'tiktok-pixel',
  matomocloud: 'matomo',
  matomohightrack: 'matomo',
  youtubeapi: 'youtube',
};

/** `config` as the reader of the file collects it: `{ init, jobs }`. */
export const readTarteaucitron: ReadPeer = config => {
  const init = (config.init ?? {}) as Plain;
  const keys = [...new Set(list(config.jobs).flatMap(key => text(key) ?? []))];
  return {
    locales: [],
    policy: text(init.privacyUrl),
    purposes: [],
    services: keys.map(key => ({ id: KEYS[key.toLowerCase()] ?? key, labels: [], cookies: [] })),
    cookieDomain: text(init.cookieDomain),
    lost: [
      ...(init.highPrivacy === false ? ['"highPrivacy": false: browsing on counted as acceptance (FR-02); here it does not.'] : []),
      ...(init.DenyAllCta === false ? ['"DenyAllCta": false: refusing has to be as easy as accepting (L10); here it is.'] : []),
      ...(init.serviceDefaultState === true ? ['"serviceDefaultState": true: services were on before a choice (L02); here they wait.'] : []),
      ...(init.adblocker === true ? ['"adblocker": nobody is told to switch a blocker off here.'] : []),
      ...(keys.length ? ['Its own elements (`youtube_player` …) and tarteaucitron.user: write the vendor’s own tag in their place; it waits.'] : []),
    ],
  };
};
