// Svelte: its own compiler's output, mounted, used and taken away.
import { flushSync, mount, unmount } from 'svelte';
import Shop from './Shop.svelte';
import { trace } from './trace.js';

export async function run(box) {
  const shop = mount(Shop, { target: box });
  flushSync();
  const first = box.querySelector('li');
  document.querySelector('#turn').click();
  document.querySelector('#add').click();
  flushSync();
  trace('same node after the turn', first === box.querySelectorAll('li')[2]);
  const field = document.querySelector('#name');
  field.value = 'Ada';
  field.dispatchEvent(new Event('input', { bubbles: true }));
  flushSync();
  trace('html', box.innerHTML, document.querySelector('meta[name=shop]').content);
  await unmount(shop);
  trace('after', box.innerHTML, document.querySelector('meta[name=shop]'));
}
