// The section on choices without a proof, on the real dashboard: what it counts, and its failed state.
import { makeRecordId, siteVersion } from '@assent/core/proof';
import { expect, test } from 'vitest';
import { useDashboard } from '../../helpers/dashboard.ts';
import { makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';
import { eventually } from '../../helpers/eventually.ts';
import { sendRecord } from '../../helpers/send-record.ts';
import { makeSite } from '../../helpers/site.ts';

const SECTION = '.proofs';
const stage = useDashboard({
  part: SECTION,
  ready: `${SECTION}[aria-busy="false"]`,
  sites: [makeSite(), makeSite({ id: 'clean' })],
  again: true,
  fill: async server => {
    const lost = makeRecordId(NOW / 1000 - 60, new Uint8Array(10));
    const { hash } = await siteVersion(makeSite());
    const { subject } = await makeVisitor();
    await sendRecord(server.url, makeSubmission(subject, hash, { seq: 2, supersedes: lost }));
  },
});
const look = (query: string) => stage.look(`page=health&${query}`);

test('a choice that a later one names and that never came is counted; a site without one says so', async () => {
  await eventually(
    () => look('lang=en'),
    text => text.includes('1 without a proof'),
    'one missing proof',
  );
  expect(await look('lang=en&site=clean')).toContain('None: every choice');
});

test('French, narrow and dark: nothing is wider than the screen', async () => {
  await stage.page.setViewport({ width: 360, height: 800 });
  for (const theme of ['light', 'dark']) {
    await stage.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    expect(await look('lang=fr')).toContain('Choix sans preuve');
    expect(await stage.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  }
});

test('a count that does not load is said at once, and comes with the way to try again', async () => {
  await stage.page.setRequestInterception(true);
  let broken = true;
  stage.page.on('request', request => void (broken && request.url().includes('/v1/proof-health') ? request.abort() : request.continue()));
  expect(await look('lang=en')).toContain('This count could not be loaded.');
  broken = false;
  await stage.page.click(`${SECTION} button`);
  await stage.page.waitForFunction(() => document.querySelector('.proofs')?.textContent?.includes('without a proof: their records'));
});
