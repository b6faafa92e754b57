// Usercentrics: each service with its history; what is essential stays on, so that the act counts and not the state.
// https://docs.usercentrics.com/#/consent-data
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'usercentrics',
  keys: /^uc_settings$/,
  refused({ uc_settings: text = '' }) {
    const { services } = JSON.parse(text) as { services: { history: { action: string }[] }[] };
    return services.length > 0 && services.every(({ history }) => history.at(-1)?.action === 'onDenyAllServices');
  },
};
