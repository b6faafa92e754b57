// TikTok Pixel: releases what `holdConsent` keeps back.
// https://business-api.tiktok.com/portal/docs?id=1739585600931842
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'tiktok-pixel',
  grant(page) {
    page.ttq?.grantConsent?.();
    return !!page.ttq?.grantConsent;
  },
  revoke: page => page.ttq?.revokeConsent?.(),
};
