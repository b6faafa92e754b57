// web-vitals: the names of what it measures; the figures are their own.
import { onCLS, onFCP, onLCP, onTTFB } from 'web-vitals';
import { trace, until } from './trace.js';

export async function run(box) {
  const seen = new Set();
  for (const measure of [onTTFB, onFCP, onLCP, onCLS]) measure(({ name, navigationType }) => seen.add(`${name} ${navigationType}`), { reportAllChanges: true });
  box.textContent = 'Painted.';
  await until(() => seen.size >= 4);
  trace('seen', [...seen].toSorted());
}
