// Facebook plugins: shows content and buttons from Facebook. Meta learns on which page you see them.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.facebook.com/policy.php', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookies: Sourced = {
  source: 'https://github.com/OpenTermsArchive/vlopses-us-versions/blob/46bbebc5539fc301d1350c68f96f894d398f938b/Facebook/Trackers%20Policy.md',
  verified: '2026-11-26',
};

// Shares connect.facebook.net/<locale>/sdk.js with the pixel host (fbevents.js): match on path, not host.
/** Facebook plugins: shows content and buttons from Facebook. Meta learns on which page you see them. */
export const facebookPlugins: CatalogService = {
  id: 'facebook-plugins',
  name: 'Facebook plugins',
  kind: 'media',
  vendor: { name: 'Meta Platforms Ireland Limited', country: 'IE', policy: 'https://www.facebook.com/policy.php', reaches: ['US'], ...privacy },
  purposes: ['media'],
  match: [
    'connect.facebook.net/en_US/sdk',
    'connect.facebook.net/en_US/all.js',
    'connect.facebook.net/fr_FR/sdk',
    'connect.facebook.net/fr_FR/all.js',
    'connect.facebook.net/en_GB/sdk',
    'connect.facebook.net/en_GB/all.js',
    'connect.facebook.net/de_DE/sdk',
    'connect.facebook.net/de_DE/all.js',
    'connect.facebook.net/es_ES/sdk',
    'connect.facebook.net/es_ES/all.js',
    'connect.facebook.net/it_IT/sdk',
    'connect.facebook.net/it_IT/all.js',
    'connect.facebook.net/nl_NL/sdk',
    'connect.facebook.net/nl_NL/all.js',
    'connect.facebook.net/pt_PT/sdk',
    'connect.facebook.net/pt_PT/all.js',
    'www.facebook.com/plugins/',
    'staticxx.facebook.com',
    'fbcdn.net',
  ],
  matched: thirdPartyWeb,
  like: [
    'https://connect.facebook.net/fr_FR/sdk.js#xfbml=1',
    'https://connect.facebook.net/en_US/sdk/xfbml.customerchat.js',
    'https://www.facebook.com/plugins/like.php?href=x',
  ],
  unlike: ['https://connect.facebook.net/en_US/fbevents.js', 'https://www.facebook.com/tr/?id=1', 'https://www.facebook.com/somebody'],
  about: {
    fr: 'Affiche des contenus et des boutons de Facebook. Meta apprend sur quelle page vous les voyez.',
    en: 'Shows content and buttons from Facebook. Meta learns on which page you see them.',
  },
  tracers: [
    {
      name: 'datr',
      kind: 'cookie',
      retention: 'P400D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookies,
    },
    {
      name: 'fr',
      kind: 'cookie',
      retention: 'P90D',
      party: 'third',
      about: { fr: 'Sert à diffuser et à mesurer les publicités.', en: 'Serves to deliver and measure advertisements.' },
      ...cookies,
    },
    {
      name: 'sb',
      kind: 'cookie',
      retention: 'P400D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...cookies,
    },
  ],
  breakage: 'low',
};
