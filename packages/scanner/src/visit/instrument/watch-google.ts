// Watches the order of Google's commands, as the page pushes them. Serialised: it may use nothing from outside.
import type { Watch } from './make-watch.ts';

export function watchGoogle({ tell }: Watch): void {
  const command = (entry: unknown): void => {
    const list = Object.prototype.toString.call(entry) === '[object Arguments]' ? Array.from(entry as ArrayLike<unknown>) : Array.isArray(entry) ? entry : null;
    if (!list || typeof list[0] !== 'string' || !/^(?:consent|config|js)$/.test(list[0])) return;
    const name = list[0] === 'consent' ? `consent ${String(list[1])}` : list[0];
    tell('google', 'google', name, undefined, { wellFormed: !Array.isArray(entry) });
  };
  let layer: unknown;
  Object.defineProperty(window, 'dataLayer', {
    configurable: true,
    enumerable: true,
    get: () => layer,
    set(value: unknown) {
      layer = value;
      if (!Array.isArray(value)) return;
      value.forEach(command);
      const { push } = value;
      value.push = function (this: unknown[], ...entries: unknown[]) {
        entries.forEach(command);
        return push.apply(this, entries);
      };
    },
  });
}
