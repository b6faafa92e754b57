// What the owner reads of tracers that were found after a refusal, on the real dashboard.
import { versionIds } from '@assent/server';
import { expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { tell, useDashboard } from '../../helpers/dashboard.ts';
import { makeSite } from '../../helpers/site.ts';

const SECTION = '.residue';
const stage = useDashboard({
  part: SECTION,
  ready: '.content[aria-busy="false"] .residue:not(.blank *)',
  sites: [makeSite(), makeSite({ id: 'clean', zone: 'Pacific/Auckland' })],
  fill: async server => {
    for (const site of ['shop', 'clean']) {
      const version = (await versionIds(makeSite({ id: site, ...(site === 'clean' && { zone: 'Pacific/Auckland' }) }), [])).hash;
      const body = { site, version, locale: 'en', profile: 'fr', device: 'desktop' };
      for (let i = 0; i < 12; i++) {
        await tell(server, '/v1/shown', body);
        if (site === 'shop') await tell(server, '/v1/residue', { ...body, service: 'stats' });
      }
    }
  },
});
const look = (query: string) => stage.look(`page=health&${query}`);

test('FR-24 the owner reads which service was found on how many pages, in both languages, and axe finds nothing', async () => {
  expect(await look('lang=en&site=shop')).toMatch(/Tracers found after a refusal[^]*stats: 12 pages/);
  expect(await violations(stage.page, SECTION)).toEqual([]);
  expect(await look('lang=fr&site=shop')).toMatch(/Traceurs trouvés après un refus[^]*stats\s: 12 pages/);
  await stage.page.setViewport({ width: 360, height: 800 });
  expect(await stage.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
});

test('where nothing was found, the page says so', async () => {
  expect(await look('lang=en&site=clean')).toContain('None in these days');
});

test('D12 a site with a time zone of its own shows the days of its clock, and says so', async () => {
  await look('lang=en&site=clean');
  const when = await stage.page.$eval('.headline .when', line => line.textContent);
  const day = new Intl.DateTimeFormat('en', { timeZone: 'Pacific/Auckland', month: 'long', day: 'numeric' }).format(Date.now());
  expect(when).toContain(`– ${day}`);
  expect(when).toContain('Days by the clock of Pacific/Auckland');
});
