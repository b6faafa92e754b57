// GET /drafts/…: what an experiment would look like, before any visitor has seen it.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Experiments } from '@assent/core';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';
import { makeExperiment } from '../../helpers/experiment.ts';
import { makeSite } from '../../helpers/site.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint({ sites: [makeSite({ experiments: [makeExperiment()] })] });
});
afterEach(() => endpoint.close());

const headers = () => ({ authorization: `Bearer ${endpoint.token}`, 'content-type': 'application/json' });

async function frames(): Promise<readonly Readonly<Record<string, string>>[]> {
  const { experiments } = (await (await endpoint.request('/v1/experiments?site=shop', { headers: headers() })).json()) as Experiments;
  return experiments[0]?.arms.map(arm => arm.frames) ?? [];
}

test('each variant of a draft has a page in each language, whose frame may load the draft’s own files and ask nothing else', async () => {
  const [today, short] = await frames();
  expect(today?.['en']).toMatch(/^\/drafts\/shop\/[0-9a-f]{64}\/en~shorter\.today\/$/);
  const page = await endpoint.request(`${short?.['fr']}?scheme=dark`);
  expect(await page.text()).toContain('<script src="../assent.js" data-variant="short"></script>');
  expect(page.headers.get('content-security-policy')).toMatch(
    /^sandbox allow-scripts; default-src 'none'; script-src [\w.:]+\/drafts\/; connect-src [\w.:]+\/drafts\/;/,
  );
  const directory = short?.['fr']?.replace(/[^/]+\/$/, '');
  const script = await endpoint.request(`${directory}assent.js`);
  expect([script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual(['text/javascript; charset=utf-8', 'no-store']);
  const tag = await script.text();
  const texts = [...tag.matchAll(/`(fr\.[0-9a-f]{8}\.json)`/g)].map(([, file]) => file);
  const said = await Promise.all(texts.map(async file => (await (await endpoint.request(`${directory}assets/${file}`)).json()) as { title: string }));
  expect(said.map(({ title }) => title)).toContain('Vos choix');
  expect(await (await endpoint.request('/shop/assent.js')).text()).not.toContain('shorter');
});

test('who does not know what the experiment says finds nothing, and once it runs its evidence takes the draft’s place', async () => {
  const [today] = await frames();
  const address = today?.['en'] ?? '';
  for (const other of [
    address.replace(/[0-9a-f]{64}/, 'a'.repeat(64)),
    address.replace('today', 'other'),
    address.replace('/shop/', '/blog/'),
    address.replace('en~', 'de~'),
  ])
    expect([other, (await endpoint.request(other)).status]).toEqual([other, 404]);
  await endpoint.request('/v1/experiments/shorter', { method: 'POST', body: '{"site":"shop","to":"running"}', headers: headers() });
  expect((await frames())[0]?.['en']).toMatch(/^\/evidence\/shop\//);
});
