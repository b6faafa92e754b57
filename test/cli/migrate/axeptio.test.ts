// assent migrate: what a configuration of Axeptio becomes, and what it says it could not carry.
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const { run } = useMigrations();

test('Axeptio: the steps and vendors of the project’s published file, in each of its languages; a page alone names none', async () => {
  const vendor = (name: string, title: string) => ({ name, title, shortDescription: '…', policyUrl: 'https://vendor.example', type: 'cookie' });
  const version = (language: string, title: string) => ({
    identifier: `1-${language}`,
    name: `shop-${language}`,
    language,
    steps: [
      { name: 'welcome', title: '…', vendors: [] },
      {
        name: 'analytics',
        title,
        message: `<b>${title}</b> ?`,
        vendors: [vendor('google_analytics', 'Google Analytics'), vendor('own_counter', 'Own counter')],
      },
      { name: 'taste', title: `${title} 2`, vendors: [vendor('Matomo', 'Matomo')] },
    ],
  });
  const { file, left } = await run('axeptio', 'project.json', JSON.stringify({ cookies: [version('fr', 'Compter'), version('en', 'Count')] }));
  expect(file.services).toEqual(['google-analytics', expect.objectContaining({ id: 'own-counter', name: 'Own counter', purposes: ['audience'] }), 'matomo']);
  expect(file.purposes).toContainEqual({ id: 'taste', title: { fr: 'Compter 2', en: 'Count 2' }, short: { fr: 'TODO: what for', en: 'TODO: what for' } });
  expect(file).toMatchObject({ locales: ['fr', 'en'], aliases: ['axeptio'], formerly: ['axeptio'] });
  expect(left.join('\n')).toContain('Versions shop-fr, shop-en');
  const page = `window.axeptioSettings = { clientId: '5f0', userCookiesDuration: 365, userCookiesDomain: '.example.org', jsonCookieName: 'mine', googleConsentMode: { default: {} } };
    (function (d, s) { var t = d.getElementsByTagName(s)[0], e = d.createElement(s); e.async = true; e.src = '//static.axept.io/sdk.js'; t.parentNode.insertBefore(e, t); })(document, 'script');`;
  const alone = await run('axeptio', 'page.js', page);
  expect(alone.file).toMatchObject({ services: [], choice: { validity: 'P365D', cookie: { domain: 'example.org' } } });
  for (const lost of ['client.axept.io/5f0.json', 'under names of the site’s own', '"googleConsentMode"']) expect(alone.left.join('\n')).toContain(lost);
});
