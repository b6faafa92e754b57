// The site must not notice: what is patched looks and behaves as the browser's own, compared one by one with a browser that has no gate.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NAMES } from '../../../packages/browser/src/gate/hold/addresses.ts';
import { type Lab, openLab } from '../../helpers/gate-lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(4520);
});
afterAll(() => lab.close());

/** What a page can find out about every function that the gate may replace, and about the errors it throws. */
function look(): unknown {
  const describe = (owner: object, key: string) => {
    const descriptor = Object.getOwnPropertyDescriptor(owner, key);
    const code = (found?: unknown) =>
      typeof found === 'function'
        ? [found.name, found.length, Function.prototype.toString.call(found), `${found}`, Object.getOwnPropertyNames(found).sort().join()]
        : typeof found;
    return (
      descriptor && [descriptor.enumerable, descriptor.configurable, descriptor.writable, code(descriptor.value), code(descriptor.get), code(descriptor.set)]
    );
  };
  const found: Record<string, unknown> = {};
  const names = Object.getOwnPropertyNames(window).filter(name =>
    /^(HTML|SVG|CSS|Storage|Node$|Element$|Document|Range$|CharacterData$|Function$|XML|Worker$|Shared|Event|Web|RTC|IDBF|Cache|Cookie|Navigator$|Shadow|Image$|Audio$|Font|fetch|Worklet|Service)/.test(
      name,
    ),
  );
  const w = window as unknown as Record<string, { prototype?: object }>;
  for (const name of [...names, 'open', 'name', 'localStorage', 'sessionStorage', 'fetch', 'fetchLater']) {
    found[name] = describe(window, name);
    const prototype = w[name]?.prototype;
    for (const key of prototype ? Object.getOwnPropertyNames(prototype) : []) found[`${name}.${key}`] = describe(prototype as object, key);
  }
  const error = (run: () => unknown) => {
    try {
      return `${run()}`;
    } catch (thrown) {
      return `${(thrown as Error).constructor === (window as unknown as Record<string, unknown>)[(thrown as Error).name]} ${thrown}`;
    }
  };
  const call = (method: unknown, self?: unknown) => error(() => (method as () => unknown).call(self));
  found.errors = [
    call(Element.prototype.setAttribute, document.body),
    call(Element.prototype.setAttribute, {}),
    call(Node.prototype.appendChild, document.body),
    error(() => document.body.appendChild('x' as unknown as Node)),
    error(() => document.body.appendChild(document.documentElement)),
    call(navigator.sendBeacon, {}),
    call(Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src')?.set, {}),
    call(Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')?.get, {}),
    call(Function.prototype.toString, {}),
    error(() => new WebSocket('::')),
    error(() => (WebSocket as unknown as () => void)()),
    error(() => new (XMLHttpRequest as unknown as new () => XMLHttpRequest)().send()),
    error(() => localStorage.setItem('x', undefined as unknown as string)),
    error(() => (localStorage.setItem as () => void)()),
    error(() => document.createElement('p').insertAdjacentHTML('nowhere' as 'beforeend', '')),
    error(() => new (fetch as unknown as new () => void)()),
  ];
  class X extends XMLHttpRequest {}
  class W extends Worker {}
  class I extends Image {}
  const worker = new W(URL.createObjectURL(new Blob([''])));
  const image = new Image(3, 4);
  found.classes = [
    new X() instanceof X && new X() instanceof XMLHttpRequest,
    worker instanceof W && worker instanceof Worker,
    Object.getPrototypeOf(worker) === W.prototype,
    new I() instanceof HTMLImageElement,
    [image.width, image.height, image instanceof Image, image.constructor === HTMLImageElement].join(),
    new XMLHttpRequest().constructor === XMLHttpRequest,
    new Worker(URL.createObjectURL(new Blob(['']))).constructor === Worker,
    new Audio() instanceof Audio && new Audio() instanceof HTMLAudioElement,
    new Audio().constructor === HTMLAudioElement,
    fetch === window.fetch,
    Element.prototype.setAttribute === document.body.setAttribute,
    WebSocket.CLOSED,
    EventSource.OPEN,
    new Request('/own').url,
  ];
  const frame = document.createElement('iframe');
  document.body.append(frame);
  found.frame = (frame.contentWindow as unknown as typeof globalThis).Function.prototype.toString.call(fetch);
  frame.remove();
  return found;
}

test('names, lengths, texts, descriptors, statics, errors, classes and identities are those of the browser', async () => {
  const bare = await lab.visit('<body><p>x</p>', { tag: '' });
  const expected = (await bare.page.evaluate(look)) as Record<string, unknown>;
  await bare.close();
  const visit = await lab.visit('<body><p>x</p>');
  const seen = (await visit.page.evaluate(look)) as Record<string, unknown>;
  expect(Object.keys(expected).length).toBeGreaterThan(1000);
  // Chromium's style objects answer for their properties themselves: that the prototype does, as in other browsers, is what a page may find out
  const differing = Object.keys({ ...expected, ...seen }).filter(
    key => JSON.stringify(expected[key]) !== JSON.stringify(seen[key]) && !(key.startsWith('CSSStyleDeclaration.') && !expected[key]),
  );
  expect(differing.map(key => [key, expected[key], seen[key]])).toEqual([]);
  await visit.close();
});

test('every property of an element that takes an address is watched, although the gate does not look at every interface', async () => {
  const setters = `Object.fromEntries(Object.getOwnPropertyNames(window).filter(name => /^HTML.*Element$/.test(name)).flatMap(name =>
    Object.entries(Object.getOwnPropertyDescriptors(window[name].prototype))
      .filter(([key, { set }]) => set && ${NAMES}.test(key))
      .map(([key, { set }]) => [name + '.' + key, set])))`;
  const visit = await lab.visit('<body><p>x</p>', { before: `<script>window.natives = ${setters}</script>` });
  const [all, missed] = (await visit.page.evaluate(
    `(now => [Object.keys(now), Object.keys(now).filter(key => now[key] === natives[key])])(${setters})`,
  )) as string[][];
  expect(all).toEqual(expect.arrayContaining(['HTMLImageElement.src', 'HTMLTrackElement.src', 'HTMLElement.style']));
  expect(missed).toEqual([]);
  await visit.close();
});
