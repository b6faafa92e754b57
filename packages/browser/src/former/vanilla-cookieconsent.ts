// vanilla-cookieconsent: the categories that were accepted, by name; from version 3 on with the services in each.
// https://cookieconsent.orestbida.com/reference/configuration-reference.html#cookie
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'vanilla-cookieconsent',
  keys: /^cc_cookie$/,
  refused({ cc_cookie: text = '' }, isNeeded) {
    const { categories, services = {} } = JSON.parse(text) as { categories: string[]; services?: Record<string, string[]> };
    return categories.every(isNeeded) && Object.entries(services).every(([category, accepted]) => !accepted.length || isNeeded(category));
  },
};
