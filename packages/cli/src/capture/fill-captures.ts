// Takes what an endpoint lacks of the captures of the version that it serves and hands it in as it is taken; without an endpoint, takes everything.
import type { Camera } from '@assent/scanner';
import type { World } from '../command.ts';
import type { CaptureKeeper } from './capture-keeper.ts';
import { type Capture, captureSite, type CaptureSite } from './capture-site.ts';
import { evidencePage, hasCaptures, sendCaptures, variantsOf } from './send-captures.ts';

export interface FillCaptures extends Pick<CaptureSite, 'url' | 'pages' | 'locales' | 'devices' | 'now'> {
  /** Takes also what is there. */
  readonly again: boolean;
  /** Gets each screen's pictures too. */
  readonly onTaken?: CaptureSite['onTaken'];
}

export interface FilledCaptures {
  /** Pictures that were taken, and those among them that the endpoint did not have. */
  readonly taken: number;
  readonly added: number;
  /** What could not be captured, a sentence each; empty = all is there. */
  readonly missing: readonly string[];
}

/** `open` is called where something is to be taken. Throws what the camera throws, and for what the endpoint refuses. */
export async function fillCaptures(
  keeper: CaptureKeeper | null,
  open: () => Promise<Camera>,
  { again, onTaken, ...site }: FillCaptures,
  world: Pick<World, 'line'>,
): Promise<FilledCaptures> {
  const there = keeper && (await keeper.list());
  const isThere: CaptureSite['isThere'] = (locale, device, variant) => there !== null && !again && hasCaptures(there, locale, device, variant);
  const variants = (locale: string) => (there ? variantsOf(there, locale) : []);
  const lacks = (site.locales ?? ['']).some(locale =>
    site.devices.some(device => !isThere(locale, device) || variants(locale).some(variant => !isThere(locale, device, variant))),
  );
  if (!lacks) return { taken: 0, added: 0, missing: [] };
  let [taken, added] = [0, 0];
  const camera = await open();
  try {
    const missing = await captureSite(
      camera,
      {
        ...site,
        isThere,
        variants,
        evidencePage: name => (keeper && there?.notices[name] ? evidencePage(keeper.url, there, name) : null),
        onTaken: async (captures: readonly Capture[]) => {
          taken += captures.length;
          await onTaken?.(captures);
          if (keeper && there) added += await sendCaptures(captures, there, keeper);
        },
      },
      world,
    );
    return { taken, added, missing };
  } finally {
    await camera.close();
  }
}
