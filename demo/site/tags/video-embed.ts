// An embedded video: a frame from another site, marked up for Assent.
import { type Html, html } from '../html.ts';
import type { Locale } from '../locale.ts';
import type { TagContext } from './tag.ts';

export function videoEmbed({ vendor, held }: TagContext, locale: Locale, title: string): Html {
  const source = `${vendor('video')}/embed/qui-rembourse-quoi?hl=${locale}`;
  return held
    ? html`<iframe class="video" data-purpose="media" data-service="youtube" data-src="${source}" title="${title}" width="640" height="360" allow="autoplay; fullscreen"></iframe>`
    : html`<iframe class="video" src="${source}" title="${title}" width="640" height="360" allow="autoplay; fullscreen"></iframe>`;
}
