// The demo's strip: what has left the browser, live. Part of the demonstration, not of the insurer's site.
import { type Html, html } from './html.ts';
import type { Locale } from './locale.ts';

const WORDS = {
  fr: {
    label: 'Démonstration : ce qui a quitté votre navigateur',
    tag: 'Démo',
    nothing: 'Rien n’a quitté votre navigateur.',
    some: '{n} requêtes parties vers {v} tiers',
    one: '1 requête partie vers 1 tiers',
    exempt: 'autorisé, sans traceur',
    cookies: 'avec cookies',
    unreachable: 'Le serveur des tiers ne répond pas.',
    clear: 'Effacer',
    hide: 'Masquer',
  },
  en: {
    label: 'Demonstration: what has left your browser',
    tag: 'Demo',
    nothing: 'Nothing has left your browser.',
    some: '{n} requests sent to {v} third parties',
    one: '1 request sent to 1 third party',
    exempt: 'allowed, no tracer',
    cookies: 'with cookies',
    unreachable: 'The third parties’ server does not answer.',
    clear: 'Clear',
    hide: 'Hide',
  },
} as const;

/** Printed by the server, so that the page does not move when the script wakes up. */
export function strip(locale: Locale): Html {
  const words = WORDS[locale];
  return html`<aside class="strip" aria-label="${words.label}" data-strip data-words="${JSON.stringify(words)}">
<p class="strip-tag">${words.tag}</p>
<div class="strip-live" role="group" tabindex="0" aria-label="${words.label}">
<p class="strip-state" role="status">${words.nothing}</p>
<ul class="strip-hits" hidden></ul>
</div>
<p class="strip-actions"><button type="button" data-clear>${words.clear}</button><button type="button" data-hide>${words.hide}</button></p>
</aside>`;
}
