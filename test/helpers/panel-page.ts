// What a test page needs to show preferences, placeholders, declaration and receipt without a real gate: everything as one global.
import en from '../../packages/browser/src/locales/en.json' with { type: 'json' };
import fr from '../../packages/browser/src/locales/fr.json' with { type: 'json' };
import type { Words } from '@assent/core';
import { fakeGate, type FakeGateOptions } from '../../demo/gallery/fake-gate.ts';
import { panelSite } from '../../demo/gallery/panel-site.ts';

export * as panel from '../../packages/browser/src/panel.ts';
export { panelSite };

/** A fake gate in a language, with that language's real words. */
export function makeGate(options: Partial<FakeGateOptions> = {}): ReturnType<typeof fakeGate> {
  return fakeGate({ site: panelSite, words: (options.locale === 'fr' ? fr : en) as unknown as Words, ...options });
}
