// Microsoft Advertising UET: denied in the EEA, the UK and Switzerland until it is told otherwise, on every page.
// https://help.ads.microsoft.com/#apex/ads/en/60119/1
import type { Page, Signal } from './signal.ts';

const say = (page: Page, state: string) => (page.uetq ??= []).push('consent', 'update', { ad_storage: state });

export const signal: Signal = {
  service: 'microsoft-uet',
  grant: page => say(page, 'granted'),
  revoke: page => say(page, 'denied'),
};
