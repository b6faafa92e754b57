// Work on the DOM as front-end code does it, each part on its own so that a slow patch has a name. Runs in the page.

/** Runs every workload once; answers ms by name. Built to be serialised into a page: it may refer to nothing outside. */
export async function runWorkloads(): Promise<Record<string, number>> {
  const NODES = 10_000;
  const box = document.createElement('main');
  box.hidden = true; // a frame, with the layout of all these nodes, would fall into the time of one page and not of the other, by chance
  document.body.append(box);
  const empty = () => box.replaceChildren();
  const each = (act: (index: number) => void, times = NODES) => {
    for (let index = 0; index < times; index++) act(index);
  };
  const row = (index: number) => {
    const item = document.createElement('div');
    item.className = 'row';
    item.setAttribute('data-index', String(index));
    const link = document.createElement('a');
    link.setAttribute('href', `/item/${index}`);
    link.textContent = `Item ${index}`;
    item.append(link);
    return item;
  };
  const work: Record<string, () => unknown> = {
    createElement: () => each(() => document.createElement('div')),
    appendChild: () => each(() => box.appendChild(document.createElement('p'))),
    append: () => each(() => box.append(document.createElement('p'), 'text')),
    insertBefore: () => each(() => box.insertBefore(document.createElement('p'), box.firstChild)),
    setAttribute: () => each(index => box.setAttribute('data-x', String(index))),
    'setAttribute href': () => each(index => box.setAttribute('href', `/a/${index}`)),
    'img.src': () => {
      const image = document.createElement('img');
      each(() => (image.src = 'data:,'), 500);
    },
    className: () => each(index => (box.className = `c${index % 7}`)),
    textContent: () => each(index => (box.textContent = String(index))),
    innerHTML: () => each(index => (box.innerHTML = `<b>${index}</b><i class="x">y</i>`)),
    'innerHTML of 10,000 nodes': () => (box.innerHTML = Array.from({ length: NODES }, (_, index) => `<p data-i="${index}"><a href="/a">x</a></p>`).join('')),
    insertAdjacentHTML: () => each(index => box.insertAdjacentHTML('beforeend', `<b>${index}</b>`), 2000),
    cloneNode: () => {
      const model = row(0);
      each(() => box.append(model.cloneNode(true)));
    },
    fragment: () => {
      const fragment = document.createDocumentFragment();
      each(index => fragment.append(row(index)));
      box.append(fragment);
    },
    'keyed re-render': () => {
      const rows = Array.from({ length: 1000 }, (_, index) => row(index));
      box.append(...rows);
      for (let pass = 0; pass < 10; pass++) {
        rows.push(...rows.splice(0, 100));
        let before: ChildNode | null = null;
        for (const item of rows.toReversed()) {
          if (item.nextSibling !== before) box.insertBefore(item, before);
          item.setAttribute('data-pass', String(pass));
          (item.firstChild as HTMLElement).textContent = `Item ${pass}`;
          before = item;
        }
      }
    },
    'document.cookie': () => each(() => document.cookie, 1000),
    localStorage: () =>
      each(index => {
        localStorage.setItem('cart', String(index));
        localStorage.getItem('cart');
      }, 2000),
    fetch: async () => {
      for (let index = 0; index < 60; index++) await (await fetch('/own.json')).json();
    },
    XMLHttpRequest: async () => {
      for (let index = 0; index < 40; index++)
        await new Promise(resolve => {
          const request = new XMLHttpRequest();
          request.open('GET', '/own.json');
          request.onloadend = resolve;
          request.send();
        });
    },
  };
  const times: Record<string, number> = {};
  for (const [name, run] of Object.entries(work)) {
    const start = performance.now();
    await run();
    // what a mutation observer has to do belongs to the work
    await new Promise(resolve => setTimeout(resolve));
    times[name] = performance.now() - start;
    empty();
    await new Promise(resolve => setTimeout(resolve));
  }
  box.remove();
  return times;
}
