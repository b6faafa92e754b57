// The endpoint that keeps captures: what it has, and handing in what it lacks.
import { type CapturedDevice, CAPTURED_LAYERS, type Captures } from '@assent/core';
import type { World } from '../command.ts';
import type { Capture } from './capture-site.ts';
import type { Capturing } from './read-capture-options.ts';

type Endpoint = NonNullable<Capturing['endpoint']>;

/** What the endpoint serves now, and what there is of it. Throws with what it answered. */
export async function readCaptures({ url, site, token }: Endpoint, { fetch }: Pick<World, 'fetch'>): Promise<Captures> {
  const answer = await fetch(`${url}/v1/captures?site=${site}`, { headers: { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw await refusal(answer, url);
  return (await answer.json()) as Captures;
}

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
export async function sendCaptures(
  captures: readonly Capture[],
  there: Captures,
  { url, site, token }: Endpoint,
  { fetch }: Pick<World, 'fetch'>,
): Promise<number> {
  let added = 0;
  for (const { png, version, locale, layer, screen, device, theme, source, picture } of captures) {
    if (version.site !== there.version.site || version.sdk !== there.version.sdk)
      throw new Error(
        `expected the page to show version ${there.version.site.slice(0, 8)}, which the endpoint serves, got ${version.site.slice(0, 8)} ` +
          '(hint: deploy the site’s files, or empty the cache before it, and capture again)',
      );
    const facts = {
      site,
      version: version.site,
      notice: version.notice,
      sdk: version.sdk,
      picture,
      locale,
      layer,
      screen: String(screen),
      device,
      theme,
      source,
    };
    const answer = await fetch(`${url}/v1/captures?${new URLSearchParams(facts)}`, {
      method: 'POST',
      body: Uint8Array.from(png),
      headers: { authorization: `Bearer ${token}`, 'content-type': 'image/png' },
    });
    if (!answer.ok) throw await refusal(answer, url);
    if (answer.status === 201) added++;
  }
  return added;
}

async function refusal(answer: Response, url: string): Promise<Error> {
  const { code, message } = ((await answer.json().catch(() => null)) ?? {}) as { readonly code?: string; readonly message?: string };
  return new Error(`${url} answered ${answer.status}${code ? ` (${code}): ${message}` : ''}`);
}
