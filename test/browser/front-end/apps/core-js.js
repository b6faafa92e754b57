// core-js: every feature that it finds missing or broken it replaces; natives that it leaves alone are natives it believes in.
import { trace } from './trace.js';

const members = (owner, object) =>
  Object.entries(Object.getOwnPropertyDescriptors(object ?? {}))
    .flatMap(([name, { value, get, set }]) => [value, get, set].map((part, index) => [`${owner}.${name} ${index}`, part]))
    .filter(([, part]) => typeof part === 'function');

const functions = () =>
  new Map([
    ...members('window', window),
    ...Object.getOwnPropertyNames(window)
      .filter(name => /^[A-Z]/.test(name) && typeof window[name] === 'function')
      .flatMap(name => [...members(`${name}.prototype`, window[name].prototype), ...members(name, window[name])]),
  ]);

export async function run() {
  const before = functions();
  trace('enough', before.size > 1000);
  await import('core-js/full');
  const after = functions();
  trace(
    'replaced',
    [...before]
      .filter(([name, was]) => after.get(name) !== was)
      .map(([name]) => name)
      .toSorted(),
  );
}
