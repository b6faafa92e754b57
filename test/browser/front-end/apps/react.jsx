// React: a keyed list that moves, a controlled field, a portal, raw HTML, an effect with fetch, lazy code, and roots that come and go.
import { lazy, StrictMode, Suspense, useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { trace, until } from './trace.js';

const Late = lazy(async () => ({ default: () => <em id="late">late</em> }));

function Shop() {
  const [items, setItems] = useState([1, 2, 3, 4, 5]);
  const [name, setName] = useState('');
  const [data, setData] = useState(null);
  useEffect(() => {
    fetch('/own.json')
      .then(response => response.json())
      .then(setData);
    return () => trace('unmounted');
  }, []);
  return (
    <>
      <input id="name" value={name} onChange={event => setName(event.target.value.toUpperCase())} />
      <button id="turn" type="button" onClick={() => setItems(list => list.toReversed())}>
        turn
      </button>
      <ul>
        {items.map(item => (
          <li key={item} ref={node => node && (node.dataset.seen = 'yes')} style={{ order: item }}>
            <a href={`/item/${item}`}>Item {item}</a>
            <img alt="" src="/own.png" />
          </li>
        ))}
      </ul>
      <div id="raw" dangerouslySetInnerHTML={{ __html: '<b onclick="">raw</b><script>window.never = 1</script>' }} />
      {data && <p id="data">{JSON.stringify(data)}</p>}
      {createPortal(<i id="portal">{name}</i>, document.body)}
      <Suspense fallback="…">
        <Late />
      </Suspense>
    </>
  );
}

export async function run(box) {
  const root = createRoot(box);
  flushSync(() =>
    root.render(
      <StrictMode>
        <Shop />
      </StrictMode>,
    ),
  );
  await until(() => document.querySelector('#data') && document.querySelector('#late'));
  const first = box.querySelector('li');
  document.querySelector('#turn').click();
  await until(() => box.querySelector('li a').textContent === 'Item 5');
  trace('same node after the turn', first === box.querySelector('li:last-child'));
  const field = document.querySelector('#name');
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, 'ada');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await until(() => document.querySelector('#portal').textContent === 'ADA');
  trace('html', box.innerHTML, document.querySelector('#portal').outerHTML, window.never);
  root.unmount();
  trace('after', box.innerHTML, document.querySelector('#portal'));
}
