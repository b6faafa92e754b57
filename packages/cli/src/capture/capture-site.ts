// Takes the notice of a site in every language and on every screen: on the site itself, and by the endpoint where no page of it speaks a language.
import { createHash } from 'node:crypto';
import type { CapturedDevice, CaptureFacts, CaptureSource } from '@assent/core';
import type { Camera, Taken } from '@assent/scanner';
import { readPng } from '@assent/server';
import type { World } from '../command.ts';
import type { Capturing } from './read-capture-options.ts';

/** One picture, without anything but its pixels. */
export interface Capture extends CaptureFacts {
  readonly png: Uint8Array;
  /** SHA-256 (hex) of the PNG. */
  readonly picture: string;
  readonly width: number;
  readonly height: number;
  /** By this machine's clock: ISO 8601, UTC, whole seconds. */
  readonly taken: string;
}

export interface CaptureSite extends Pick<Capturing, 'url' | 'pages' | 'locales' | 'devices'> {
  /** The page on which the endpoint runs its version again in a language, or with a variant (`fr~shorter.b`); `null` where it cannot. */
  readonly evidencePage: (name: string) => string | null;
  /** Variants that are drawn in a language: a page shows one of them by chance, the endpoint each. */
  readonly variants: (locale: string) => readonly string[];
  /** True for what is there already. */
  readonly isThere: (locale: string, device: CapturedDevice, variant?: string) => boolean;
  /** Gets each screen's pictures as soon as they are taken. */
  readonly onTaken: (captures: readonly Capture[]) => Promise<void>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Answers what could not be captured, a sentence each; empty = all is there. */
export async function captureSite(camera: Camera, site: CaptureSite, world: Pick<World, 'line'>): Promise<readonly string[]> {
  const missing: string[] = [];
  const total = (site.locales ?? ['']).length * site.devices.length;
  let done = 0;
  for (const locale of site.locales ?? ['']) {
    let from = site.pages.get(locale) ?? site.url;
    let source: CaptureSource = 'page';
    for (const device of site.devices) {
      world.line?.(`assent capture: ${++done} of ${total}`);
      if (site.isThere(locale, device)) continue;
      let taken = await camera.shoot(from, device, locale || 'en');
      const [asked, shown] = [locale, taken.locale];
      const instead: string | null = source === 'page' && asked && shown !== asked ? site.evidencePage(locale) : null;
      if (instead) {
        [from, source] = [instead, 'evidence'];
        taken = await camera.shoot(from, device, locale);
      }
      if (asked && taken.locale !== asked) {
        missing.push(`${asked}: ${from} shows the notice in ${shown} (hint: --page ${asked}=URL names a page that speaks it)`);
        break;
      }
      await site.onTaken(await finish(taken, device, source, site.now()));
    }
    for (const variant of site.variants(locale)) await takeVariant(camera, site, locale, variant);
  }
  world.line?.('');
  return missing;
}

async function takeVariant(camera: Camera, site: CaptureSite, locale: string, variant: string): Promise<void> {
  const page = site.evidencePage(variant);
  for (const device of page === null ? [] : site.devices)
    if (!site.isThere(locale, device, variant))
      await site.onTaken(await finish(await camera.shoot(page ?? '', device, locale), device, 'evidence', site.now()));
}

async function finish({ pictures, version, locale }: Taken, device: CapturedDevice, source: CaptureSource, time: number): Promise<Capture[]> {
  const taken = `${new Date(time).toISOString().slice(0, 19)}Z`;
  return Promise.all(
    pictures.map(async ({ layer, screen, theme, png: raw }) => {
      const png = await readPng(raw);
      if (!png) throw new Error('expected a PNG of at most 8192 pixels a side from Chromium, got something else');
      const picture = createHash('sha256').update(png.bytes).digest('hex');
      return { version, locale, layer, screen, device, theme, source, png: png.bytes, picture, width: png.width, height: png.height, taken };
    }),
  );
}
