// What a test page needs to show the notice without a real gate: everything as one global.
import type { Words } from '@assent/core';
import en from '../../packages/browser/src/locales/en.json' with { type: 'json' };
import fr from '../../packages/browser/src/locales/fr.json' with { type: 'json' };
import { fakeGate, type FakeGateOptions } from '../../demo/gallery/fake-gate.ts';
import { noticeSite } from './notice-site.ts';

export { openNotice } from '../../packages/browser/src/ui/open-notice.ts';
export { noticeSite };

/** A fake gate in a language, with that language's real words unless others are given. */
export function makeGate(options: Partial<FakeGateOptions> = {}): ReturnType<typeof fakeGate> {
  return fakeGate({ site: noticeSite(), words: (options.locale === 'fr' ? fr : en) as unknown as Words, ...options });
}
