// assent migrate: what a configuration of Didomi becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('Didomi: what a page says of vendors, the site’s own purposes and vendors among it; what its console keeps is left to do', async () => {
  const code = `
    window.didomiConfig = { app: { apiKey: 'k', privacyPolicyURL: 'https://www.example.org/privacy', consentDuration: 15552000, essentialPurposes: ['basket'],
        vendors: { didomi: ['google', 'posthog-4TXnJigR'], iab: { include: [1, 2] }, custom: [
          { id: 'c:shop-chat', name: 'Shop chat', purposeIds: ['cookies', 'chat'] }, { id: 'crm', name: 'CRM', purposeIds: ['cookies', 'select_basic_ads'], legIntPurposeIds: ['market_research'] },
          { id: 'till', name: 'Till', purposeIds: ['basket'] } ] },
        customPurposes: [{ id: 'chat', name: { fr: 'Discuter', en: 'Chat' }, description: { fr: 'Répondre.' } }, { id: 'basket', name: { fr: 'Panier' } }] },
      languages: { enabled: ['en', 'fr'], default: 'fr' }, cookies: { group: { enabled: true, customDomain: '.example.org' } }, theme: { color: '#fff' }, tagManager: { provider: 'gtm' } };
    window.didomiOnReady = window.didomiOnReady || [];
    (function () { var loader = document.createElement('script'); loader.src = 'https://sdk.privacy-center.org/k/loader.js'; document.head.appendChild(loader); })();`;
  const { file, left } = await run('didomi', 'page.js', code);
  expect(file.services).toEqual([
    expect.objectContaining({ id: 'google' }),
    'posthog',
    expect.objectContaining({ id: 'shop-chat', name: 'Shop chat', purposes: ['chat'] }),
    expect.objectContaining({ id: 'crm', purposes: ['advertising', 'audience'] }),
    expect.objectContaining({ id: 'till', purposes: ['necessary'] }),
  ]);
  expect(file.purposes).toContainEqual({ id: 'chat', title: { fr: 'Discuter', en: 'Chat' }, short: { fr: 'Répondre.' } });
  expect(file).toMatchObject({
    locales: ['fr', 'en'],
    choice: { validity: 'P180D', cookie: { domain: 'example.org' } },
    aliases: ['didomi'],
    formerly: ['didomi'],
  });
  for (const lost of ['IAB framework', 'crm: legitimate interest', '"apiKey"', '"theme"', '"tagManager"']) expect(left.join('\n')).toContain(lost);
  expect((await run('didomi', 'bare.js', "window.didomiConfig = { app: { apiKey: 'k' } };")).left.join('\n')).toContain('kept in its console');
});
