// React that owns the whole document, as Next.js and Remix have it: rendered on the server, hydrated in the browser from `<html>` on.
import { createElement as h, useEffect, useState } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { trace, until } from './trace.js';

/** The document; `head` is HTML of the tag's own kind, given as props so that server and browser agree. */
export function Document({ tag }) {
  const [count, setCount] = useState(0);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return h(
    'html',
    { lang: 'en' },
    h('head', null, tag && h('script', { src: tag }), h('meta', { charSet: 'utf-8' }), h('title', null, 'Document')),
    h(
      'body',
      null,
      h('main', { id: 'box' }, h('button', { id: 'more', onClick: () => setCount(count + 1) }, `${count}`), ready && h('p', { id: 'ready' }, 'ready')),
      h('script', { dangerouslySetInnerHTML: { __html: "navigator.sendBeacon('http://stats.'+'localhost:'+(+location.port+1)+'/c')" } }),
    ),
  );
}

export async function run() {
  const wrong = [];
  const tag = document.querySelector('[src^="/tool/"]') ? '/tool/assent.js' : null;
  hydrateRoot(document, h(Document, { tag }), { onRecoverableError: error => wrong.push(error.message) });
  await until(() => document.querySelector('#ready'));
  document.querySelector('#more').click();
  await until(() => document.querySelector('#more').textContent === '1');
  trace('wrong', wrong);
}
