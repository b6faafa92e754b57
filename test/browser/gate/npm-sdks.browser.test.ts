// SDKs from npm, bundled into first-party code: they run, because they are the site's; what they ask for and what they store waits for the choice.
import { catalog } from '@assent/catalog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { type Lab, openLab, type Visit } from '../../helpers/gate-lab.ts';
import { bundleNpmSdks, NPM_SDKS } from './npm-sdks.ts';

let lab: Lab;
let code: string;
beforeAll(async () => {
  lab = await openLab(4528);
  code = await bundleNpmSdks(service => lab.vendor(service, ''));
});
afterAll(() => lab.close());

const ids = NPM_SDKS.map(({ service }) => service);
const tracersOf = (id: string) => (catalog[id]?.tracers ?? []).map(({ name }) => name);
const rules = { services: ids.map(id => [id, ['audience'], [`${id}.localhost`], tracersOf(id)] as const) };

// where there is no network but loopback a browser says that it is offline, and some of them then wait
const ONLINE = `<script>Object.defineProperty(Navigator.prototype,'onLine',{get:()=>true})</script>`;
const open = (tag?: string) =>
  lab.visit('<script>SDKS</script><body><p>x</p>', {
    rules,
    before: ONLINE,
    serve: html => html.replace('SDKS', () => code),
    ...(tag === undefined ? {} : { tag }),
  });
const asked = () => ids.filter(id => lab.hits.some(hit => hit.startsWith(`${id}/`)));
const names = ({ page }: Visit) =>
  page.evaluate(() =>
    [...document.cookie.split('; ').map(pair => pair.split('=')[0] ?? ''), ...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort(),
  );
/** Every SDK is told to say something, again and again: some wait a while after a request that failed. */
const say = ({ page }: Visit) =>
  page.evaluate(() => {
    for (const each of Object.values((window as unknown as { says: Record<string, () => void> }).says)) each();
  });
const allAsked = (visit: Visit) =>
  eventually(
    async () => {
      await say(visit);
      return ids.filter(id => !asked().includes(id));
    },
    missing => missing.length === 0,
    'no SDK that stays silent',
  );

test('FR-01 bundled into first-party code they ask for nothing and write no tracer before the choice, and are alive after it', async () => {
  const visit = await open();
  await say(visit);
  await visit.settle();
  expect(await visit.page.evaluate(() => Object.keys((window as unknown as { says: object }).says).sort())).toEqual(ids);
  expect(asked()).toEqual([]);
  const declared = (name: string) => ids.some(id => tracersOf(id).some(pattern => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name)));
  expect((await names(visit)).filter(declared)).toEqual([]);
  expect(visit.errors).toEqual([]);
  expect((await visit.events()).filter(event => event.startsWith('problem:gate'))).toEqual([]);

  await visit.accept();
  await allAsked(visit);
  expect((await names(visit)).filter(declared).length).toBeGreaterThan(0);
  await visit.close();
});

// after it, because these send something when their page is closed
test('without the gate every one of them asks its vendor and stores something, so that the test before can fail', async () => {
  const visit = await open('');
  await allAsked(visit);
  expect((await names(visit)).length).toBeGreaterThanOrEqual(ids.length);
  await visit.close();
});
