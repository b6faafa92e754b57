// htmx: a swap and a form, from attributes alone.
import htmx from 'htmx.org';
import { trace, until } from './trace.js';

export async function run(box) {
  window.htmx = htmx;
  box.innerHTML = `<button id="get" hx-get="/own.html" hx-target="#place" hx-swap="innerHTML">get</button><div id="place"></div>
    <form id="form" hx-post="/own-post.html" hx-target="#answer"><input name="q" value="1"><button>send</button></form><output id="answer"></output>`;
  htmx.process(box);
  box.querySelector('#get').click();
  await until(() => box.querySelector('#place .swapped'));
  box.querySelector('#form button').click();
  await until(() => box.querySelector('#answer .swapped'));
  trace('html', box.querySelector('#place').innerHTML, box.querySelector('#answer').innerHTML);
}
