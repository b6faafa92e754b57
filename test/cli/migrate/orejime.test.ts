// assent migrate: what a configuration of Orejime becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('Orejime: purposes in groups, one that is called exempt has to be attested', async () => {
  const code = `window.orejimeConfig = { privacyPolicyUrl: '/donnees', lang: 'fr', cookie: { duration: 365 }, purposes: [
    { id: 'analytics', title: 'Mesure', isExempt: true, cookies: ['_pk_id', [/^_pk_ses.*$/, '/']] },
    { id: 'group', title: 'Autres', purposes: [{ id: 'chat-support', title: 'Discussion', description: 'Répond à vos questions.', default: true, cookies: ['chat'] }] },
    { id: 'base', isMandatory: true },
  ] };`;
  const { file, left } = await run('orejime', 'orejime.js', code);
  expect(file.purposes).toContainEqual({ id: 'chat_support', title: { fr: 'Discussion' }, short: { fr: 'Répond à vos questions.' } });
  expect(file.purposes.map(({ id }) => id)).not.toContain('base');
  expect(file).toMatchObject({ locales: ['fr'], controller: { policy: '/donnees' }, choice: { validity: 'P365D' } });
  expect(left.join('\n')).toMatch(/chat-support: it was on[^]*attest the twelve conditions/);
});
