// An advertising pixel: one image, marked up for Assent.
import { type Html, html } from '../html.ts';
import type { TagContext } from './tag.ts';

export function adPixel({ vendor, held }: TagContext, page: string): Html {
  const source = `${vendor('ads')}/pixel.gif?c=lucarne&p=${page}`;
  return held
    ? html`<img data-purpose="advertising" data-service="boussole" data-src="${source}" width="1" height="1" alt="" hidden>`
    : html`<img src="${source}" width="1" height="1" alt="" hidden>`;
}
