// Ways to sign in, in a real Chromium: a passkey of a virtual authenticator, and a company's provider.
import { randomBytes } from 'node:crypto';
import { makeAccess } from '@assent/server';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from '../../helpers/axe.ts';
import { type CompanyProvider, startCompanyProvider } from '../../helpers/company-provider.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openStaffStage, type StaffStage } from '../../helpers/staff-stage.ts';

let stage: StaffStage;
let provider: CompanyProvider;
beforeAll(async () => {
  provider = await startCompanyProvider({
    camille: { email: 'Camille@example.org', verified: true },
    mallory: { email: 'camille@example.org', verified: false },
    stranger: { email: 'stranger@example.org', verified: true },
  });
  const generous = { perMinute: 1e6, burst: 1e6 };
  const limits = { records: generous, shown: generous, reports: generous, rights: generous, session: generous, site: generous };
  stage = await openStaffStage({ company: provider, limits });
  provider.register(`${stage.server.url}/v1/session/company/callback`);
});
afterAll(async () => {
  await stage?.close();
  await provider?.close();
});

const said = (page: Page) => page.$eval('body', body => body.innerText);
const isIn = (page: Page) => page.waitForSelector('.tabs [aria-current]', { timeout: 15_000 });
const press = (page: Page, part: string) => page.$eval(part, button => (button as HTMLElement).click());

/** A device with a screen lock that always opens. */
async function addAuthenticator(page: Page): Promise<(verified: boolean) => Promise<unknown>> {
  const session = await page.createCDPSession();
  await session.send('WebAuthn.enable');
  const { authenticatorId } = await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return isUserVerified => session.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
}

test('a passkey is made, signs in, and once removed opens nothing', async () => {
  const page = await stage.visit('dpo', 'page=access');
  const lock = await addAuthenticator(page);
  await page.waitForSelector('.passkeys .second');
  await press(page, '.passkeys .second');
  await eventually(
    () => said(page),
    text => text.includes('Added. Next time, sign in with it.'),
    'the passkey',
  );
  expect(await violations(page)).toEqual([]);
  const signOut = () => page.$$eval('.bar button', buttons => buttons.find(one => one.textContent?.trim() === 'Sign out')?.click());
  await signOut();
  await page.waitForSelector('.door .way');
  expect(await violations(page)).toEqual([]);

  await lock(false);
  await press(page, '.door .way');
  await eventually(
    () => said(page),
    text => text.includes('No passkey of this device opens an account here.'),
    'the refusal of a locked device',
  );
  await lock(true);
  await press(page, '.door .way');
  await isIn(page);
  expect((await stage.store.acts({ limit: 1 }))[0]).toMatchObject({ act: 'signed-in', detail: { by: 'passkey' } });
  const cookies = await page.browserContext().cookies();
  expect(cookies.find(({ name }) => name === 'assent-session')).toMatchObject({ httpOnly: true, sameSite: 'Strict' });

  await page.waitForSelector('.passkeys .rows button');
  await press(page, '.passkeys .rows button');
  await page.waitForFunction(() => !document.querySelector('.passkeys .rows button'));
  await signOut();
  await page.waitForSelector('.door .way');
  await press(page, '.door .way');
  await eventually(
    () => said(page),
    text => text.includes('No passkey of this device opens an account here.'),
    'the refusal',
  );
});

async function comeByCompany(name: string): Promise<Page> {
  const page = await (await stage.browser.createBrowserContext()).newPage();
  await page.goto(`${stage.server.url}/dashboard/?lang=en`);
  await page.waitForSelector('a.way');
  await Promise.all([page.waitForNavigation(), page.click('a.way')]);
  await page.type('input[name="login"]', name);
  await page.type('input[name="password"]', 'anything');
  await Promise.all([page.waitForNavigation(), page.click('[type="submit"]')]);
  await Promise.all([page.waitForNavigation(), page.click('[type="submit"]')]);
  return page;
}

const isTurnedAway = (page: Page) =>
  eventually(
    () => said(page),
    text => text.includes('nobody has given you an account here'),
    'the refusal',
  );

test('a company’s provider lets in whom an administrator has invited, by an address that it has checked, and from then on by its own name', async () => {
  const access = makeAccess(stage.store, Date.now, randomBytes);
  const account = access.makeAccount({ name: 'Camille, marketing', role: 'viewer', sites: ['shop'], identity: 'mailto:camille@example.org' });
  await stage.store.keepAccount(account);
  for (const name of ['mallory', 'stranger']) await isTurnedAway(await comeByCompany(name));
  expect((await stage.store.account(account.id))?.identity).toBe('mailto:camille@example.org');

  const page = await comeByCompany('camille');
  await isIn(page);
  expect(await page.$$eval('.tabs a', links => links.map(link => link.textContent))).not.toContain('Proofs');
  expect((await stage.store.account(account.id))?.identity).toBe(`${provider.issuer} camille`);
  expect((await stage.store.acts({ limit: 2 })).map(({ act, detail }) => [act, detail])).toEqual([
    ['signed-in', { by: 'company' }],
    ['account-changed', { linked: 'company' }],
  ]);
  await isIn(await comeByCompany('camille'));
  await stage.store.keepAccount({ ...account, identity: `${provider.issuer} camille`, ended: Date.now() });
  await isTurnedAway(await comeByCompany('camille'));
});

test('an answer of the provider that another browser began signs nobody in', async () => {
  const begun = await fetch(`${stage.server.url}/v1/session/company`, { redirect: 'manual' });
  const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? '';
  expect(begun.headers.get('set-cookie')).toMatch(/^assent-company=[\w-]{20,}; Path=\/v1\/session\/company; Max-Age=600; HttpOnly; SameSite=Lax$/);
  const back = (cookie: string) => fetch(`${stage.server.url}/v1/session/company/callback?code=x&state=${state}`, { redirect: 'manual', headers: { cookie } });
  for (const cookie of ['', 'assent-company=another', `assent-company=${state}`]) {
    const answer = await back(cookie);
    expect([answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([303, '/dashboard/#company=failed', null]);
  }
});
