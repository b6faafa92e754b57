// The draft behind the radios.
import { expect, test } from 'vitest';
import { draftPurpose, draftService, makeDraft, verdictOf } from '../../../../packages/browser/src/ui/panel/draft.ts';

const purposes = ['audience', 'media'];
const matomo = { id: 'matomo', purposes: ['audience'] };
const both = { id: 'both', purposes: ['audience', 'media'] };

test('FR-08 without a choice everything is refused', () => {
  expect(makeDraft(null, purposes)).toEqual({ purposes: { audience: 'denied', media: 'denied' }, services: {} });
});

test('a service follows its purpose until it is told otherwise', () => {
  const granted = draftPurpose(makeDraft(null, purposes), 'audience', 'granted', []);
  expect(verdictOf(granted, matomo)).toBe('granted');
  const but = draftService(granted, matomo, 'denied');
  expect(but.services).toEqual({ matomo: 'denied' });
  expect(draftService(but, matomo, 'granted').services).toEqual({});
});

test('FR-18 a service with two purposes needs both', () => {
  const one = draftPurpose(makeDraft(null, purposes), 'audience', 'granted', []);
  expect(verdictOf(one, both)).toBe('denied');
  expect(verdictOf(draftPurpose(one, 'media', 'granted', []), both)).toBe('granted');
});

test('deciding on a purpose takes its services along, and leaves the others alone', () => {
  const draft = { purposes: { audience: 'denied', media: 'denied' }, services: { matomo: 'granted', video: 'granted' } } as const;
  const after = draftPurpose(draft, 'audience', 'denied', [matomo, { id: 'video', purposes: ['media'] }]);
  expect(after.services).toEqual({ video: 'granted' });
});
