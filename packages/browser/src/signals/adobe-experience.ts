// Adobe Web SDK: collects once it is told, where the site configures `defaultConsent: 'pending'`.
// https://experienceleague.adobe.com/en/docs/experience-platform/web-sdk/commands/setconsent
import type { Page, Signal } from './signal.ts';

let last: 'y' | 'n';

const tell = () => {
  const told = (window as Page).alloy?.('setConsent', { consent: [{ standard: 'Adobe', version: '2.0', value: { collect: { val: last } } }] });
  // before the site's own `configure` it takes nothing: what holds by then is said once more has loaded
  told?.catch(() => {
    for (const place of [document, window]) place.addEventListener('load', soon, { capture: true, once: true });
  });
};

// after what the site does once it is there
const soon = () => setTimeout(tell);

const say = (val: typeof last) => {
  last = val;
  tell();
};

export const signal: Signal = {
  service: 'adobe-experience',
  grant({ alloy }) {
    say('y');
    return !!alloy;
  },
  revoke: () => say('n'),
};
