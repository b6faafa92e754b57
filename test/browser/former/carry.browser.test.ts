// A visitor who refused under the tool that a site used before: refused here from the first page on, once, and recorded as what it is; who accepted is asked.
import { PEERS } from '@assent/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../helpers/eventually.ts';
import { type LawStage, openLawStage } from '../../helpers/law-stage.ts';

let stage: LawStage;
beforeAll(async () => {
  stage = await openLawStage(on => ({ services: [on('stats', 'audience'), on('ads', 'advertising')], formerly: PEERS.map(({ id }) => id) }));
}, 60_000);
afterAll(() => stage.close());

/** A first visit, with what the other tool left behind. */
async function visit(store: string) {
  const visitor = await stage.visit({ body: '<p>before</p>' });
  await visitor.page.evaluate(`document.cookie.split('; ').forEach(c=>document.cookie=c.split('=')[0]+'=;max-age=0;path=/');localStorage.clear();${store};0`);
  await visitor.again();
  return visitor;
}

const COOKIE =
  "document.cookie='CookieConsent='+encodeURIComponent(\"{stamp:'a',necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit',ver:1}\")+';path=/'";

test('nobody is asked again: the refusal holds, its record names the tool, and the tool’s own word of it is gone, so that it counts once', async () => {
  const visitor = await visit(`${COOKIE};localStorage.setItem('uc_settings','{}')`);
  await eventually(
    () => visitor.cookie(),
    cookie => cookie.includes('assent=v1~~'),
    'the refusal to be written',
  );
  const { page } = visitor;
  await eventually(
    () => page.evaluate('document.cookie'),
    cookies => !(cookies as string).includes('CookieConsent'),
    'the other tool’s word to go',
  );
  expect(await page.evaluate("localStorage.getItem('uc_settings')")).toBe('{}'); // what another tool keeps is no answer, and stays
  const [record] = await stage.records(1);
  expect([await visitor.textNow('notice'), await visitor.ran()]).toEqual(['', []]);
  expect(record).toMatchObject({ event: 'refused', method: { layer: 'api', control: 'carried', input: 'unknown', asked: false, from: 'cookiebot' } });
  expect(Object.values(record?.purposes ?? {})).toEqual(['denied', 'denied', 'denied']);
  await page.evaluate("document.cookie='assent=;max-age=0;path=/';0");
  await visitor.again();
  await eventually(
    () => visitor.text('notice'),
    text => text !== '',
    'the notice, once the choice is gone',
  );
  await visitor.leave();
});

test('a page that is left while it carries a refusal over loses nothing: the next one does it, and its record arrives', async () => {
  const before = (await stage.records(0)).length;
  const visitor = await stage.visit({ body: '<p>before</p>' });
  const { page } = visitor;
  visitor.hold(/\/en\.\w+\.json$/);
  await page.evaluate(`${COOKIE};0`);
  const asked = page.waitForRequest(request => request.url().endsWith('.json'));
  await visitor.again();
  await asked;
  // longer than anything takes that does not wait for an answer
  await page.evaluate('new Promise(resolve => setTimeout(resolve, 500))');
  expect(await visitor.cookie()).not.toContain('assent=');
  visitor.hold(null);
  await visitor.again();
  expect((await stage.records(before + 1)).at(-1)?.method.control).toBe('carried');
  expect(await visitor.cookie()).toContain('assent=v1~~');
  await visitor.leave();
});

test('an acceptance is never taken over, nor what is not the tool’s: the notice asks, and nothing runs', async () => {
  const accepted = COOKIE.replace('statistics:false', 'statistics:true');
  const visitor = await visit(`${accepted};localStorage.setItem('klaro','{broken');document.cookie='didomi_token=%E0%A4%A;path=/'`);
  await eventually(
    () => visitor.text('notice'),
    text => text !== '',
    'the notice',
  );
  expect([(await visitor.cookie()).includes('assent='), await visitor.ran()]).toEqual([false, []]);
  await visitor.leave();
});
