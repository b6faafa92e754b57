// The foot of every page, with the permanent way back to the choices about tracers (parity rule R6).
import { logo } from './art/logo.ts';
import { type Html, html } from './html.ts';
import type { Locale } from './locale.ts';
import { PATHS } from './paths.ts';

const WORDS = {
  fr: {
    motto: 'La mutuelle qui laisse la lumière allumée.',
    links: 'Liens utiles',
    policy: 'Données personnelles',
    choices: 'Mes choix de cookies',
    legal: 'Mentions légales',
    contact: 'Contact',
    fiction: 'Assureur imaginaire, démonstration d’Assent.',
  },
  en: {
    motto: 'The mutual that leaves the light on.',
    links: 'Useful links',
    policy: 'Data protection',
    choices: 'My cookie choices',
    legal: 'Legal notice',
    contact: 'Contact',
    fiction: 'An imaginary insurer, a demonstration of Assent.',
  },
} as const;

/** `preferences` as in `PageContext`. */
export function footer(locale: Locale, preferences: string): Html {
  const words = WORDS[locale];
  return html`<footer class="site-footer"><div class="wrap">
<p class="brand">${logo}<span>Lucarne</span></p>
<p class="motto">${words.motto}</p>
<nav aria-label="${words.links}"><ul>
<li><a href="${PATHS.policy[locale]}">${words.policy}</a></li>
<li><a href="${preferences}" data-assent="preferences">${words.choices}</a></li>
<li><a href="${PATHS.legal[locale]}">${words.legal}</a></li>
<li><a href="${PATHS.contact[locale]}">${words.contact}</a></li>
</ul></nav>
<p class="small">© 2026 Mutuelle Lucarne. ${words.fiction}</p>
</div></footer>`;
}
