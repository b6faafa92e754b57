// A vendor's signal on a site as built: it stands in the tag, and a returning visitor's grant needs nothing else.
import { catalog } from '@assent/catalog';
import { siteVersion } from '@assent/core/proof';
import { resolveSite } from '@assent/core/schema';
import { compileSite, readSdk } from '@assent/server';
import { expect, test } from 'vitest';
import { openBrowser } from '../../helpers/browser.ts';
import { sampleSite } from '../../helpers/sample-site.ts';
import { SITE } from '../../helpers/signal-stage.ts';

test('on a site as built, a returning visitor’s grant is told with nothing loaded but the tag, and of who refused nothing is said', async () => {
  const site = resolveSite(sampleSite({ services: ['microsoft-clarity'], origins: [SITE.slice(0, -1)] }), catalog);
  const version = await siteVersion(site);
  const files = compileSite(site, readSdk('packages/browser/dist'), { ...version, still: [] });
  expect(JSON.parse(String(files.get('rules.json')))).toMatchObject({ signals: ['microsoft-clarity'] });
  const browser = await openBrowser();
  const context = await browser.createBrowserContext();
  const visit = async (grants: string) => {
    const page = await context.newPage();
    const asked: string[] = [];
    await page.setRequestInterception(true);
    page.on('request', request => {
      const path = new URL(request.url()).pathname.slice(1);
      const body = path ? files.get(path) : '<!doctype html><script src="/assent.js"></script><script>window.soon=window.clarity?.q.length??0</script><body>';
      if (body && path) asked.push(path);
      void request.respond(body ? { contentType: path ? 'text/javascript' : 'text/html', body } : { status: 404, body: '' });
    });
    const at = Math.floor(Date.now() / 1000 - 60).toString(36);
    await context.setCookie({
      name: 'assent',
      value: `v1~${grants}~~${at}~${version.id}`,
      domain: 'shop.example',
      path: '/',
      secure: true,
      expires: Date.now() / 1000 + 9999,
    });
    await page.goto(SITE, { waitUntil: 'networkidle0' });
    const told = (await page.evaluate('[soon,...(window.clarity?.q ?? []).map(x=>[...x])]')) as unknown[];
    await page.close();
    return { told, asked };
  };
  expect(await visit('audience+media+advertising')).toEqual({
    told: [1, ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }]],
    asked: ['assent.js'],
  });
  expect(await visit('media')).toEqual({ told: [0], asked: ['assent.js'] });
  await browser.close();
});
