// Twitch: shows live videos hosted by Twitch.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.twitch.tv/p/en/legal/privacy-notice', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };

/** Twitch: shows live videos hosted by Twitch. */
export const twitch: CatalogService = {
  id: 'twitch',
  name: 'Twitch',
  kind: 'media',
  vendor: { name: 'Twitch Interactive, Inc.', country: 'US', policy: 'https://www.twitch.tv/p/en/legal/privacy-notice', ...privacy },
  purposes: ['media'],
  match: ['player.twitch.tv', 'embed.twitch.tv'],
  matched: thirdPartyWeb,
  unlike: ['https://www.twitch.tv/somebody'],
  about: { fr: 'Affiche des vidéos en direct hébergées par Twitch.', en: 'Shows live videos hosted by Twitch.' },
  tracers: [],
  unlisted: true,
  breakage: 'low',
};
