// L52: policies that ask everybody for an identity document, and those that ask in case of doubt, as they may.
import { expect, test } from 'vitest';
import { asksForIdentity } from '../../../packages/scanner/src/crawl/asks-for-identity.ts';

test.each([
  'Vous pouvez exercer vos droits par courrier. Toute demande doit être accompagnée d’une copie de votre pièce d’identité.',
  "Merci de joindre la photocopie d’un titre d'identité à votre demande.",
  'Vous devrez fournir une copie de votre carte nationale d’identité.',
  'To exercise your rights write to us. Requests must be accompanied by a copy of your passport.',
  'Please enclose a copy of an identity document with your request. We answer within a month.',
])('%s', policy => {
  const sentence = asksForIdentity(policy);
  expect(sentence).toMatch(/identit|passport/);
  expect(policy).toContain(sentence);
});

test.each([
  '',
  'Nous ne vous demandons pas de pièce d’identité.',
  'En cas de doute raisonnable sur votre identité, vous devrez joindre une copie de votre pièce d’identité.',
  'Une copie de votre pièce d’identité pourra vous être demandée, si nous devons vérifier qui vous êtes.',
  'If we have reasonable doubts, you must attach a copy of your identity document.',
  'We may require a copy of your passport.',
  'Our engraver must copy the coat of arms; the identity of the artist is required reading.',
])('not: %s', policy => expect(asksForIdentity(policy)).toBeNull());

test('a sentence without an end is cut', () => {
  expect(asksForIdentity(`Vous devez joindre une copie de votre pièce d’identité ${'x'.repeat(1000)}`)?.length).toBe(240);
});
