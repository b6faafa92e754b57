// Pinterest tag: booleans, never the words "true" and "false".
// https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'pinterest-tag',
  grant(page) {
    page.pintrk?.('setconsent', true);
    return !!page.pintrk;
  },
  revoke: page => page.pintrk?.('setconsent', false),
};
