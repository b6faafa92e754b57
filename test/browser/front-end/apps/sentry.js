// Sentry, which wraps fetch, XHR, history and timers over us: what it keeps as breadcrumbs, and what an error looks like.
import * as Sentry from '@sentry/browser';
import { trace, until } from './trace.js';

export async function run(box) {
  const events = [];
  Sentry.init({
    dsn: `http://public@${location.host}/1`,
    beforeSend: event => {
      events.push(event);
      return null;
    },
  });
  await fetch('/own.json');
  await new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('GET', '/own.json');
    request.onloadend = resolve;
    request.send();
  });
  box.innerHTML = '<button id="press">press</button>';
  box.querySelector('#press').click();
  history.pushState({}, '', '?sentry');
  setTimeout(() => {
    throw new TypeError('of the shop');
  });
  await until(() => events.length);
  const [{ exception, breadcrumbs }] = events;
  trace(
    'error',
    exception.values.map(({ type, value, mechanism }) => [type, value, mechanism?.type]),
  );
  trace(
    'breadcrumbs',
    breadcrumbs.map(({ category, data }) => [category, data?.method, data?.status_code]),
  );
}
