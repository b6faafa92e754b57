// A layer of our own notice as it stands on the page: where it is, and how it scrolls. Runs in the page, so that it names nothing from outside.
import type { CapturedLayer } from '@assent/core';

export interface LayerOnScreen {
  /** CSS pixels of the viewport. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** Screens that it takes to scroll through it. */
  readonly screens: number;
}

/**
 * `null` while the layer is not there. `screen` = which one to scroll to, from 1; each begins an eighth before the end of the one before, so that no line
 * is cut in two. Resolves once what moves has come to rest and the fonts are there.
 */
export async function layerOnScreen(layer: CapturedLayer, screen: number): Promise<LayerOnScreen | null> {
  const root = document.querySelector('assent-root')?.shadowRoot;
  const element = root?.querySelector<HTMLElement>(layer === 'notice' ? '[data-assent-part="notice"]' : '[data-assent-part="panel"]');
  if (!root || !element) return null;
  await document.fonts.ready;
  await Promise.all(root.getAnimations().map(animation => animation.finished.catch(() => undefined)));
  const scrolls = ({ scrollHeight, clientHeight }: Element) => scrollHeight > clientHeight + 1;
  const scroller = [element, ...element.querySelectorAll('*')].find(one => scrolls(one) && /auto|scroll/.test(getComputedStyle(one).overflowY));
  const step = scroller ? Math.max(1, Math.floor(scroller.clientHeight * (7 / 8))) : 1;
  scroller?.scrollTo({ top: (screen - 1) * step, behavior: 'instant' });
  // two frames: what was scrolled is painted
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const { x, y, width, height } = element.getBoundingClientRect();
  return { box: { x, y, width, height }, screens: scroller ? 1 + Math.ceil((scroller.scrollHeight - scroller.clientHeight) / step) : 1 };
}
