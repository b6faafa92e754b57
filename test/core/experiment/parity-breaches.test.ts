// A variant that would not ask as fairly cannot start, and says by which rule (ux §1.3 R1–R9, law §6.3).
import { parityBreaches, type Variant } from '@assent/core';
import { expect, test } from 'vitest';
import { makeSite } from '../../helpers/site.ts';

const breaches = (variant: Omit<Variant, 'id'>) =>
  parityBreaches(makeSite(), { variants: [{ id: 'today' }, { id: 'other', ...variant }] }).map(({ variant, rule, at }) => [variant, rule, at]);

test.each([
  ['R1: a theme', { theme: { accent: '#1f4fb5' } }, ['R1', 'theme']],
  ['R1: a label that makes its button larger', { words: { accept: { en: 'Accept everything and go on' } } }, ['R1', 'words.accept.en']],
  ['R4: a refusal that says no', { words: { refuse: { en: 'Later' } } }, ['R4', 'words.refuse.en']],
  ['R4: a refusal in a language whose verbs nobody has listed', { words: { refuse: { ja: '拒否' } } }, ['R4', 'words.refuse.ja']],
  ['R4: an acceptance that refuses', { words: { accept: { fr: 'Tout refuser' } } }, ['R4', 'words.accept.fr']],
  ['R9: an order that leaves a purpose out', { order: ['media'] }, ['R9', 'order']],
  ['L14: words that take consent for granted', { words: { lead: { en: 'By continuing you allow {partners} to:' } } }, ['L14', 'words.lead.en']],
  ['L22: a lead without the way to the partners', { words: { lead: { fr: 'Avec votre accord, nous lisons cet appareil pour :' } } }, ['L22', 'words.lead.fr']],
  ['L22: no way to the policy', { words: { reassure: { en: 'You can change your mind at any time.' } } }, ['L22', 'words.reassure.en']],
  ['L32: a threat', { words: { reassure: { fr: 'Sinon vous perdrez des fonctions ({policy}).' } } }, ['L32', 'words.reassure.fr']],
  ['L33: a hurdle', { words: { reassure: { en: 'Sign in to refuse ({policy}).' } } }, ['L33', 'words.reassure.en']],
] as const)('%s', (_, variant, [rule, at]) => {
  expect(breaches(variant as unknown as Omit<Variant, 'id'>)).toEqual([['other', rule, at]]);
});

test('words, order, layout and delay may vary', () => {
  expect(
    breaches({
      words: {
        title: { en: 'Your choice' },
        lead: { en: '{site} and {partners} read this device to:' },
        reassure: { fr: 'Vous pourrez changer d’avis ({policy}).' },
        refuse: { fr: 'Continuer sans accepter' },
        accept: { en: 'I accept' },
        choose: { en: 'Let me choose' },
      },
      order: ['media', 'audience'],
      layout: 'card',
      delay: 'PT3S',
    }),
  ).toEqual([]);
});
