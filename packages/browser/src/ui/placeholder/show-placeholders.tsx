// Puts a placeholder in the place of every held embed that is meant to be seen.
import { NECESSARY } from '@assent/core';
import type { Handle, Held } from '../../handle.ts';
import { loadModel } from '../model.ts';
import { embedOf } from './embed-of.ts';
import { place, type Placed } from './place.tsx';

const placed = new Map<Element, Placed>();
let watching = false;

/** Embeds that have their placeholder keep it; each is taken away when its embed is released. */
export async function showPlaceholders(handle: Handle, held: readonly Held[]): Promise<void> {
  const waiting = held.filter(({ element, purposes }) => element.isConnected && embedOf(element) && !purposes.every(id => id === NECESSARY));
  if (!waiting.some(({ element }) => !placed.has(element))) return;
  const model = await loadModel(handle);
  watch(handle);
  for (const embed of waiting) {
    // while the texts were on their way it may have been released, or placed by an earlier call
    if (placed.has(embed.element) || !handle.held().some(({ element }) => element === embed.element)) continue;
    const made = place(model, embed);
    if (made) placed.set(embed.element, made);
  }
}

function watch(handle: Handle): void {
  if (watching) return;
  watching = true;
  document.addEventListener('assent:released', event => {
    const { element } = (event as CustomEvent<Held>).detail;
    placed.get(element)?.release();
    placed.delete(element);
  });
  const refit = () => {
    for (const one of placed.values()) one.refit();
  };
  window.addEventListener('resize', refit);
  // style sheets that came late decide what is seen, and how large
  const late = () => {
    refit();
    void showPlaceholders(handle, handle.held());
  };
  if (document.readyState !== 'complete') window.addEventListener('load', late, { once: true });
}
