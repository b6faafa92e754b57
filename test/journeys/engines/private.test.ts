// Private windows of the engines besides Chromium (storage.test.ts): the choice holds while the window is there, and the next one is asked again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acknowledged } from '../../helpers/acknowledged.ts';
import { openFirefox } from '../../helpers/engines/open-firefox.ts';
import { openWebKit } from '../../helpers/engines/open-webkit.ts';
import { webkitVisitor } from '../../helpers/engines/webkit-visitor.ts';
import { eventually } from '../../helpers/eventually.ts';
import { type HostileLab, openHostileLab } from '../../helpers/hostile-lab.ts';
import { visitorOn } from '../../helpers/page-visitor.ts';
import type { Visitor } from '../../helpers/visitor.ts';

let lab: HostileLab;
beforeAll(async () => {
  lab = await openHostileLab();
  lab.pages.set('/page', {
    html: '<!doctype html><html lang="en"><head>TAG<title>Page</title></head><body><h1>Page</h1><script type="text/plain" data-purpose="audience">window.ran = true</script></body></html>',
  });
});
afterAll(() => lab?.close());

/** Runs in the page: the name of its cookie. Drivers do not see those of a private window. */
const cookie = () => document.cookie.split('=')[0];

/** A choice is asked for, kept over the next page and sent, as in any window. */
async function chooses(visitor: Visitor): Promise<void> {
  await visitor.go(`${lab.origin}/page`);
  await visitor.sees('notice');
  await accepts(visitor);
}

/** The window says Global Privacy Control, as those of Firefox do, which is a refusal; what is then chosen all the same holds. */
async function choosesAllTheSame(visitor: Visitor): Promise<void> {
  await visitor.go(`${lab.origin}/page`);
  await eventually(
    () => visitor.run(() => document.cookie),
    cookies => cookies.startsWith('assent=v1~~'),
    'the refusal that the browser has said',
  );
  expect(await visitor.hasPart('notice')).toBe(false);
  await visitor.run(() => (globalThis as unknown as { assent: { open(what: string): void } }).assent.open('preferences'));
  await visitor.sees('panel');
  await accepts(visitor);
}

async function accepts(visitor: Visitor): Promise<void> {
  await visitor.click('accept');
  await eventually(
    () => visitor.run(() => 'ran' in globalThis),
    ran => ran,
    'the held tag',
  );
  await acknowledged(visitor);
  await visitor.reload();
  expect([await visitor.run(cookie), await visitor.hasPart('notice'), await visitor.run(() => 'ran' in globalThis)]).toEqual(['assent', false, true]);
}

/** Somebody who was never here. */
async function isAsked(visitor: Visitor): Promise<void> {
  await visitor.go(`${lab.origin}/page`);
  await visitor.sees('notice');
  expect([await visitor.run(cookie), (await visitor.stored()).filter(key => key.startsWith('assent.')), await visitor.run(() => 'ran' in globalThis)]).toEqual([
    '',
    [],
    false,
  ]);
}

test('FR-26 a private window of Firefox asks by itself not to be followed: that is a refusal, an explicit choice wins over it, and the profile knows nothing of either afterwards', async () => {
  const profile = mkdtempSync(path.join(tmpdir(), 'assent-private-'));
  try {
    for (const [privately, does] of [
      [true, choosesAllTheSame],
      [false, isAsked],
    ] as const) {
      const browser = await openFirefox({ profile, privately });
      try {
        await does(await visitorOn(await browser.newPage()));
      } finally {
        await browser.close();
      }
    }
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a session of WebKitGTK that is driven is a private one: the choice holds in it, and the next knows nothing of it', async () => {
  const webkit = await openWebKit();
  try {
    for (const does of [chooses, isAsked]) {
      const visitor = await webkitVisitor(await webkit.newSession());
      try {
        await does(visitor);
      } finally {
        await visitor.leave();
      }
    }
  } finally {
    await webkit.close();
  }
});
