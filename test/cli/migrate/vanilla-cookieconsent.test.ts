// assent migrate: what a configuration of vanilla-cookieconsent becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('vanilla-cookieconsent: categories and their services, what was on before a choice is told', async () => {
  const code = `
    import 'https://cdn.example/cookieconsent.umd.js';
    CookieConsent.run({
      mode: 'opt-out', revision: 2, cookie: { name: 'cc_cookie', expiresAfterDays: 182 },
      guiOptions: { consentModal: { layout: 'box' } },
      categories: {
        necessary: { enabled: true, readOnly: true, services: { shop: { label: 'Shop', cookies: [{ name: 'cart' }] } } },
        analytics: { enabled: true, autoClear: { cookies: [{ name: /^_ga/ }, { name: '_gid' }] }, services: { ga: { label: 'Google Analytics', onAccept: () => {} } } },
        ads: {},
      },
      language: { default: 'en', translations: { en: { preferencesModal: { sections: [{ title: 'Ads', description: 'Shows <b>ads</b> that fit.', linkedCategory: 'ads' }] } } } },
      onConsent: () => {},
    });`;
  const { file, left } = await run('vanilla-cookieconsent', 'cc.mjs', code);
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'shop', purposes: ['necessary'], tracers: [{ name: 'cart', kind: 'cookie', retention: 'session' }] }),
    'google-analytics',
  ]);
  expect(file.purposes.map(({ id }) => id).sort()).toEqual(['advertising', 'audience']);
  expect(file.choice).toEqual({ validity: 'P182D' });
  for (const lost of ['"mode": "opt-out"', 'analytics: it was on', '"guiOptions"', '"onConsent"', '"revision"']) expect(left.join('\n')).toContain(lost);
});
