// Turbo: a visit that replaces the body and merges the head, scripts of the new body, and the way back.
import * as Turbo from '@hotwired/turbo';
import { trace, until } from './trace.js';

export async function run() {
  for (const name of ['turbo:visit', 'turbo:before-render', 'turbo:load'])
    document.addEventListener(name, () => trace(name, new URL(location.href).pathname.split('/').pop()));
  Turbo.visit(`${location.pathname}-next`);
  await until(() => document.title === 'next' && window.next === 1);
  trace('next', document.querySelector('main').innerHTML, document.querySelectorAll('head script:not([src^="/tool/"])').length);
  history.back();
  await until(() => document.title === 'turbo');
  await until(() => window.trace.filter(line => line.startsWith('turbo:load')).length >= 2);
  await until(() => !document.querySelector('.turbo-progress-bar')); // which comes or not, as the machine is slow or quick
}
