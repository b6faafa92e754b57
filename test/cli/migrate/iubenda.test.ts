// assent migrate: what a configuration of iubenda becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('iubenda: purposes by number, language, policy and length of an answer; its services are left to do', async () => {
  const code = `var _iub = _iub || []; _iub.csConfiguration = { lang: 'fr', siteId: 1, cookiePolicyId: 2, purposes: '1,2,4,5', privacyPolicyUrl: '/vie-privee',
      consentOnContinuedBrowsing: true, enableTcf: true, preferenceCookie: { expireAfter: 200 }, localConsentDomain: 'example.org', banner: { acceptButtonDisplay: true }, callback: {} };`;
  const { file, left } = await run('iubenda', 'page.js', code);
  expect(file.purposes.map(({ id }) => id)).toEqual(['preferences', 'audience', 'advertising']);
  expect(file).toMatchObject({ locales: ['fr'], controller: { policy: '/vie-privee' }, choice: { validity: 'P200D', cookie: { domain: 'example.org' } } });
  for (const lost of ['kept in its account', 'FR-02', 'L10', 'L25', 'TCF', '"callback"']) expect(left.join('\n')).toContain(lost);
});
