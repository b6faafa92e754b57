// The site must not notice: front-end code that others wrote does the same with the tag as without it.
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage } from '../../bench/stage.ts';
import { assent } from '../../bench/subjects/assent.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { bundleApp } from './bundle-app.ts';
import { type Elsewhere, pageOf, play, TAG } from './play.ts';

const APPS = ['react', 'vue', 'svelte', 'codemirror', 'leaflet', 'htmx', 'jquery', 'stripe', 'zone', 'sentry', 'web-vitals', 'core-js', 'natives'];

/** Errors that an application makes on purpose. */
const OWN_ERRORS: Readonly<Record<string, readonly string[]>> = { sentry: ['TypeError: of the shop'] };

const STRIPE: Elsewhere = {
  'https://js.stripe.com/v3/inner': { contentType: 'text/html', body: '<p>card</p>' },
  'https://js.stripe.com/': {
    contentType: 'text/javascript',
    body: `window.Stripe = () => ({ elements: () => ({ create: name => ({ mount(box) {
      const frame = document.createElement('iframe'); frame.title = name; frame.src = 'https://js.stripe.com/v3/inner.html'; box.append(frame) } }) }) });
      window.Stripe.version = document.currentScript.src.split('/')[3];`,
  },
};

/** Chromium's style objects answer for their properties themselves; that their prototype does, as in other browsers, is what a page may find out. */
const STYLE_PROPERTY = /^CSSStyleDeclaration\.prototype\.[\w-]+ .*get\(\)\{return this\.getPropertyValue/;

let stage: Stage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([openStage(4532), openBrowser()]);
  stage.files = await assent.files();
  stage.scripts = new Map(await Promise.all(APPS.map(async name => [`/${name}.js`, await bundleApp(name)] as const)));
  stage.pages = new Map(
    APPS.flatMap(name => [
      [`/plain/${name}`, { html: pageOf(name, '') }],
      [`/gated/${name}`, { html: pageOf(name, TAG) }],
    ]),
  );
});
afterAll(async () => {
  await Promise.all([browser?.close(), stage?.close()]);
});

test.each(APPS)('%s does the same with the tag as without it', async name => {
  const options = { stage, browser, ...(name === 'stripe' && { elsewhere: STRIPE }) };
  const plain = await play(`/plain/${name}`, options);
  const gated = await play(`/gated/${name}`, options);
  expect(plain.errors).toEqual(OWN_ERRORS[name] ?? []);
  expect(plain.trace.length).toBeGreaterThan(0);
  expect(plain.trace.filter(line => line.startsWith('gave up'))).toEqual([]);
  expect(gated.trace.filter(line => !STYLE_PROPERTY.test(line))).toEqual(plain.trace);
  expect(gated.errors).toEqual(plain.errors);
  expect(gated.html).toBe(plain.html);
  expect([plain.hits, gated.hits]).toEqual([['stats/c'], []]);
});
