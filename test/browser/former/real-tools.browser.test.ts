// What other consent tools' own code stores, where npm has it: no refusal before an answer, one that is understood as one, and an acceptance that is not.
import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Former, Stored } from '../../../packages/browser/src/former/former.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { eventually } from '../../helpers/eventually.ts';

interface Tool {
  /** Files of its package, in the order of their tags. */
  readonly files: readonly string[];
  /** The site's configuration, before its code and after. */
  readonly before?: string;
  readonly after?: string;
  /** Becomes true once it has asked. */
  readonly ready?: string;
  readonly refuse: string;
  readonly accept: string;
}

const TOOLS: Readonly<Record<string, Tool>> = {
  'vanilla-cookieconsent': {
    files: ['vanilla-cookieconsent/dist/cookieconsent.umd.js'],
    after:
      "CookieConsent.run({categories:{necessary:{readOnly:true},analytics:{services:{ga:{label:'GA'}}}},language:{default:'en',translations:{en:{consentModal:{title:'t'},preferencesModal:{title:'p',sections:[]}}}}})",
    refuse: 'CookieConsent.acceptCategory([])',
    accept: "CookieConsent.acceptCategory('all')",
  },
  klaro: {
    before: "klaroConfig={lang:'en',services:[{name:'matomo',purposes:['analytics']},{name:'shop',required:true,purposes:['necessary']}]}",
    files: ['klaro/dist/klaro-no-css.js'],
    refuse: '(it=>{it.changeAll(false);it.saveAndApplyConsents()})(klaro.getManager())',
    accept: '(it=>{it.changeAll(true);it.saveAndApplyConsents()})(klaro.getManager())',
  },
  orejime: {
    before: "orejimeConfig={privacyPolicyUrl:'/p',purposes:[{id:'essential',title:'E',isMandatory:true},{id:'analytics',title:'A',cookies:['_x']}]}",
    files: ['orejime/dist/orejime-standard-en.js'],
    ready: 'window.orejime?.manager',
    refuse: 'orejime.manager.declineAll()',
    accept: 'orejime.manager.acceptAll()',
  },
  tarteaucitron: {
    files: ['tarteaucitronjs/tarteaucitron.js'],
    before: "tarteaucitronForceCDN='https://shop.example/tarteaucitronjs/';tarteaucitronForceLanguage='en'",
    after:
      "tarteaucitron.init({privacyUrl:'',orientation:'middle',DenyAllCta:true,highPrivacy:true});(tarteaucitron.job=tarteaucitron.job||[]).push('youtube','vimeo')",
    ready: 'document.getElementById("tarteaucitronRoot")&&tarteaucitron.services?.youtube&&tarteaucitron.added.youtube',
    refuse: 'tarteaucitron.userInterface.respondAll(false)',
    accept: 'tarteaucitron.userInterface.respondAll(true)',
  },
  c15t: {
    files: ['c15t'], // bundled below
    after: "store=c15t.getOrCreateConsentRuntime({mode:'offline',consentCategories:['necessary','measurement']}).consentStore",
    ready: 'store.getState().consentInfo===null',
    refuse: "store.getState().saveConsents('necessary')",
    accept: "store.getState().saveConsents('all')",
  },
};

let browser: Browser;
let bundled = '';
beforeAll(async () => {
  const stdin = { contents: "export { getOrCreateConsentRuntime } from 'c15t'", resolveDir: process.cwd() };
  const [built, opened] = await Promise.all([build({ stdin, bundle: true, write: false, format: 'iife', globalName: 'c15t' }), openBrowser()]);
  [bundled, browser] = [built.outputFiles[0]?.text ?? '', opened];
});
afterAll(() => browser?.close());

async function open({ before = '', files, after = '', ready = 'true' }: Tool): Promise<Page> {
  const page = await (await browser.createBrowserContext()).newPage();
  const tags = files.map(file => `<script src="/${file}"></script>`).join('');
  await page.setRequestInterception(true);
  page.on('request', request => {
    const { pathname, hostname } = new URL(request.url());
    if (hostname !== 'shop.example') return void request.respond({ status: 404, body: '' });
    if (pathname === '/')
      return void request.respond({
        contentType: 'text/html',
        body: `<!doctype html><meta charset="utf-8"><body><script>${before}</script>${tags}<script>${after}</script>`,
      });
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return void request.respond(pathname === '/c15t' ? { contentType, body: bundled } : { contentType, body: read(pathname) });
  });
  await page.goto('https://shop.example/', { waitUntil: 'load' });
  await page.waitForFunction(ready);
  return page;
}

function read(pathname: string): string {
  try {
    return readFileSync(`node_modules${pathname}`, 'utf8');
  } catch {
    return '';
  }
}

/** As `carry` reads it: what lies under the tool's names, in cookies and in local storage. */
async function storedBy({ keys }: Former, page: Page): Promise<Stored> {
  const local = (await page.evaluate('Object.entries(localStorage)')) as [string, string][];
  const cookies = ((await page.evaluate('document.cookie')) as string).split('; ').map(pair => pair.split(/=(.*)/s).slice(0, 2) as [string, string]);
  return Object.fromEntries([...local, ...cookies.map(([name, value = '']) => [name, decodeURIComponent(value)])].filter(([name = '']) => keys.test(name)));
}

const isNeeded = (name: string) => ['necessary', 'essential', 'shop'].includes(name);

test.each(Object.entries(TOOLS))('%s: its own code stores a refusal that is one, and an acceptance that is none', async (id, tool) => {
  const { former } = (await import(/* @vite-ignore */ `${process.cwd()}/packages/browser/src/former/${id}.ts`)) as { former: Former };
  const page = await open(tool);
  const says = async () => {
    const stored = await storedBy(former, page);
    return Object.keys(stored).length ? former.refused(stored, isNeeded) : 'nothing';
  };
  expect(await says()).not.toBe(true);
  await page.evaluate(`${tool.refuse};0`);
  await eventually(says, said => said === true, 'a refusal');
  await page.evaluate(`${tool.accept};0`);
  await eventually(says, said => said === false, 'an acceptance');
  await page.browserContext().close();
});
