// What an endpoint lacks of the captures of the version that it serves, and handing it in.
import { type CapturedDevice, CAPTURED_LAYERS, type Captures } from '@assent/core';
import type { CaptureKeeper } from './capture-keeper.ts';
import type { Capture } from './capture-site.ts';

/** The endpoint's page that runs the version again, with the texts of that name. */
export const evidencePage = (endpoint: string, { site, version: { epoch, index } }: Captures, name: string): string =>
  `${endpoint}/evidence/${site}/${epoch}/${index}/${name}/`;

/** Names of the texts of each variant that is drawn in a language now, as the log's evidence has them; none while no experiment runs. */
export const variantsOf = ({ notices }: Captures, locale: string): readonly string[] => Object.keys(notices).filter(name => name.startsWith(`${locale}~`));

/** True where both layers are there in that language on that screen, as they are shown now; `name` = of one variant, without it of any. */
export function hasCaptures({ captures, notices }: Captures, locale: string, device: CapturedDevice, name?: string): boolean {
  const shown = Object.entries(notices).flatMap(([one, hash]) => (name === undefined || one === name ? [hash] : []));
  return CAPTURED_LAYERS.every(layer =>
    captures.some(one => one.sound && one.layer === layer && one.device === device && one.locale === locale && shown.includes(one.version.notice)),
  );
}

/** Answers how many were new. Throws where the page shows another version than the endpoint serves, and for whatever the endpoint refuses. */
export async function sendCaptures(captures: readonly Capture[], there: Captures, keeper: CaptureKeeper): Promise<number> {
  let added = 0;
  for (const { png, picture, version, locale, layer, screen, device, theme, source } of captures) {
    if (version.site !== there.version.site || version.sdk !== there.version.sdk)
      throw new Error(
        `expected the page to show version ${there.version.site.slice(0, 8)}, which the endpoint serves, got ${version.site.slice(0, 8)} ` +
          '(hint: deploy the site’s files, or empty the cache before it, and capture again)',
      );
    if (await keeper.keep({ version, locale, layer, screen, device, theme, source }, png, picture)) added++;
  }
  return added;
}
