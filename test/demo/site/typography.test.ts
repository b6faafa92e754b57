import { expect, test } from 'vitest';
import { raw } from '../../../demo/site/html.ts';
import { keepSpaces } from '../../../demo/site/typography.ts';

test('no French line can begin with a sign of punctuation', () => {
  expect(keepSpaces(raw('<p>Qui paie quoi ? « Lucarne » : 9,90 €</p>')).text).toBe('<p>Qui paie quoi\u00a0? «\u00a0Lucarne\u00a0»\u00a0: 9,90\u00a0€</p>');
});
