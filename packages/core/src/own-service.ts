// Assent itself, declared like any other service: what it stores is no secret either (FR-70, FR-73).
import type { PanelTexts } from './compile.ts';
import { NECESSARY } from './purpose.ts';

/** The choice cookie and the storage beside it, set by the site itself. `validity` = life of a choice in seconds; `say` speaks the texts of the preferences. */
export function ownService(
  controller: PanelTexts['controller'],
  { cookie, validity }: { readonly cookie: string; readonly validity: number },
  say: (key: string) => string,
): PanelTexts['services'][number] {
  return {
    id: 'assent',
    name: say('own.name'),
    about: say('own.about'),
    purposes: [NECESSARY],
    vendor: { name: controller.name, country: controller.country },
    transfers: [],
    tracers: [
      { name: cookie, kind: 'cookie', retention: `P${Math.round(validity / 86_400)}D`, party: 'first', about: say('own.cookie') },
      { name: `${cookie}.*`, kind: 'local-storage', retention: 'kept', party: 'first', about: say('own.storage') },
    ],
  };
}
