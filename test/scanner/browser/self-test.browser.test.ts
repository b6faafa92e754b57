// The self-test tells a browser that hides third-party cookies from one that shows them.
import { expect, test } from 'vitest';
import { findChromium } from '../../../packages/scanner/src/browser/find-chromium.ts';
import { launch } from '../../../packages/scanner/src/browser/launch.ts';
import { selfTest } from '../../../packages/scanner/src/browser/self-test.ts';

const executable = findChromium(process.env.CHROMIUM);

test('it passes in the profile that scans use', async () => {
  const launched = await launch({ executable });
  await expect(selfTest(launched.browser).finally(launched.close)).resolves.toBeUndefined();
});

test('it fails in a profile with Chromium’s own settings, of which a report would be clean for nothing', async () => {
  const launched = await launch({ executable, preferences: {} });
  await expect(selfTest(launched.browser).finally(launched.close)).rejects.toMatchObject({
    code: 'self-test-failed',
    message: expect.stringContaining('third-party cookie'),
  });
});

test('a Chromium that is not there, or does not start, is told with how to install one', async () => {
  expect(() => findChromium('/nowhere/chromium')).toThrow(
    expect.objectContaining({ code: 'browser-missing', message: expect.stringContaining('apt-get install chromium') }),
  );
  await expect(launch({ executable: '/bin/false' })).rejects.toMatchObject({ code: 'browser-missing' });
});
