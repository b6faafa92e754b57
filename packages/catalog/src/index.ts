// The catalogue: dated facts about known services, by id; no logic.
import { amplitude } from './amplitude.ts';
import { dailymotion } from './dailymotion.ts';
import { googleAds } from './google-ads.ts';
import { googleAnalytics } from './google-analytics.ts';
import { googleTagManager } from './google-tag-manager.ts';
import { hotjar } from './hotjar.ts';
import { linkedinInsight } from './linkedin-insight.ts';
import { matomo } from './matomo.ts';
import { metaPixel } from './meta-pixel.ts';
import { microsoftClarity } from './microsoft-clarity.ts';
import { mixpanel } from './mixpanel.ts';
import { posthog } from './posthog.ts';
import { snowplow } from './snowplow.ts';
import { tiktokPixel } from './tiktok-pixel.ts';
import { vimeo } from './vimeo.ts';
import { youtube } from './youtube.ts';
import type { CatalogService } from './catalog-service.ts';

export type { CatalogService, CatalogTracer, Sourced } from './catalog-service.ts';
export { type NeverHeld, neverHeld } from './never-held.ts';

/** Every known service by its id. */
export const catalog: Readonly<Record<string, CatalogService>> = Object.fromEntries(
  [
    amplitude,
    dailymotion,
    googleAds,
    googleAnalytics,
    googleTagManager,
    hotjar,
    linkedinInsight,
    matomo,
    metaPixel,
    microsoftClarity,
    mixpanel,
    posthog,
    snowplow,
    tiktokPixel,
    vimeo,
    youtube,
  ].map(service => [service.id, service]),
);
