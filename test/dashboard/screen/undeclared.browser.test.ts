// The section on third parties that nobody declared, on the real dashboard: what it tells, its empty and failed states.
import { catalog } from '@assent/catalog';
import { expect, test } from 'vitest';
import { tell, useDashboard } from '../../helpers/dashboard.ts';
import { makeSite, ORIGIN } from '../../helpers/site.ts';

const SECTION = '.undeclared';
const stage = useDashboard({
  part: SECTION,
  ready: `${SECTION}[aria-busy="false"]`,
  sites: [makeSite(), makeSite({ id: 'clean' })],
  catalog,
  fill: async server => {
    for (let i = 0; i < 12; i++) await tell(server, '/v1/views', { site: 'shop', views: 0, held: 0, met: ['www.google-analytics.com'] });
    const report = { 'document-uri': `${ORIGIN}/`, 'blocked-uri': 'https://widget.example.com/w', 'effective-directive': 'frame-src', disposition: 'enforce' };
    await fetch(`${server.url}/v1/policy-reports/shop`, {
      method: 'POST',
      headers: { 'content-type': 'application/csp-report' },
      body: JSON.stringify({ 'csp-report': report }),
    });
  },
});
const look = (query: string) => stage.look(`page=health&${query}`);

test('each host comes with what it was seen as, how often, whether it was blocked, and the line to paste', async () => {
  const text = await look('lang=en');
  expect(text).toMatch(/www\.google-analytics\.com\s+Let through so far\s+seen on the page · last seen .+ · reports: 12/);
  expect(text).toMatch(/widget\.example\.com\s+Blocked by the policy\s+frame frame-src · last seen .+ · reports: <10/);
  await stage.page.$$eval(`${SECTION} summary`, summaries => summaries.forEach(summary => summary.click()));
  const open = await stage.page.$$eval(`${SECTION} li`, items => items.map(item => (item as HTMLElement).innerText));
  expect(open[0]).toMatch(/The catalogue knows this host: Google Analytics[^]*"google-analytics"/);
  expect(open[1]).toMatch(/Find out who put it on the page[^]*"match": \[ "widget\.example\.com" \]/);
});

test('French, narrow and dark: nothing is wider than the screen', async () => {
  await stage.page.setViewport({ width: 360, height: 800 });
  for (const theme of ['light', 'dark']) {
    await stage.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    expect(await look('lang=fr')).toContain('Tiers que personne n’a déclarés');
    await stage.page.$$eval(`${SECTION} summary`, summaries => summaries.forEach(summary => summary.click()));
    expect(await stage.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  }
});

test('a site without findings says so, and sample data says nothing of real hosts', async () => {
  expect(await look('lang=en&site=clean')).toContain('None in the last 30 days');
  await stage.page.goto(`${stage.server.url}/dashboard/?page=health&lang=en&sample=1`);
  await stage.page.waitForSelector('.residue');
  expect(await stage.page.$(SECTION)).toBeNull();
});

test('a list that does not load is said at once, and comes with the way to try again', async () => {
  await stage.page.setRequestInterception(true);
  let broken = true;
  stage.page.on('request', request => void (broken && request.url().includes('/v1/undeclared') ? request.abort() : request.continue()));
  expect(await look('lang=en')).toContain('This list could not be loaded.');
  expect(await stage.page.$eval(`${SECTION} [role="alert"]`, alert => alert.textContent)).toContain('Try again');
  broken = false;
  await stage.page.click(`${SECTION} button`);
  await stage.page.waitForFunction(() => document.querySelectorAll('.undeclared li').length === 2);
});
