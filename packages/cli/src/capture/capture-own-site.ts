// What is lacking of the captures of a site that this process serves: taken on the site itself, in every language and on every screen.
import { CAPTURED_DEVICES, type Site } from '@assent/core';
import { openCamera } from '@assent/scanner';
import type { World } from '../command.ts';
import type { CaptureKeeper } from './capture-keeper.ts';
import { fillCaptures, type FilledCaptures } from './fill-captures.ts';

const PATIENCE = 15_000;

/** `args` = further arguments of Chromium. Ends early once the signal is given. Throws what the camera throws, and for a page that shows another version. */
export async function captureOwnSite(
  site: Site,
  keeper: CaptureKeeper,
  args: readonly string[],
  { env }: Pick<World, 'env'>,
  signal: AbortSignal,
): Promise<FilledCaptures> {
  const open = async () => {
    const camera = await openCamera({ patience: PATIENCE, args, ...(env.CHROMIUM && { chromium: env.CHROMIUM }) });
    signal.addEventListener('abort', () => void camera.close(), { once: true });
    if (signal.aborted) await camera.close();
    return camera;
  };
  const asked = { url: site.origins[0] ?? '', pages: new Map<string, string>(), locales: site.locales, devices: CAPTURED_DEVICES, again: false, now: Date.now };
  return fillCaptures(keeper, open, asked, {});
}
