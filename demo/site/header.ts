// The head of every page: mark, menu, and the way to the other language.
import { logo } from './art/logo.ts';
import { type Html, html } from './html.ts';
import { type Both, type Locale, LOCALES } from './locale.ts';
import type { Page } from './page.ts';
import { PATHS, type PageId } from './paths.ts';

const MENU: readonly (readonly [page: PageId, label: Both])[] = [
  ['cover', { fr: 'Garanties', en: 'Cover' }],
  ['quote', { fr: 'Devis', en: 'Quote' }],
  ['advice', { fr: 'Conseils', en: 'Advice' }],
  ['contact', { fr: 'Contact', en: 'Contact' }],
];

const WORDS = {
  fr: { skip: 'Aller au contenu', menu: 'Menu', main: 'Principal', language: 'Langue', member: 'Espace adhérent', home: 'Lucarne, accueil' },
  en: { skip: 'Skip to content', menu: 'Menu', main: 'Main', language: 'Language', member: 'Member area', home: 'Lucarne, home' },
} as const;

const NAMES: Both = { fr: 'FR, Français', en: 'EN, English' };

export function header(page: Page, locale: Locale): Html {
  const words = WORDS[locale];
  const link = (id: PageId, label: string, kind = '') =>
    html`<a${kind && html` class="${kind}"`} href="${PATHS[id][locale]}"${page.id === id && html` aria-current="page"`}>${label}</a>`;
  const items = html`${MENU.map(([id, label]) => html`<li>${link(id, label[locale])}</li>`)}<li>${link('member', words.member, 'member-link')}</li>`;
  return html`<header class="site-header"><a class="skip" href="#main">${words.skip}</a><div class="wrap">
<a class="brand" href="${PATHS.home[locale]}" aria-label="${words.home}">${logo}<span>Lucarne</span></a>
<nav class="menu" aria-label="${words.main}"><ul>${items}</ul></nav>
<nav class="languages" aria-label="${words.language}">${LOCALES.map(
    each =>
      html`<a href="${PATHS[page.id][each]}" lang="${each}" hreflang="${each}" aria-label="${NAMES[each]}"${each === locale && html` aria-current="true"`}>${each.toUpperCase()}</a>`,
  )}</nav>
<details class="burger"><summary>${words.menu}</summary><nav aria-label="${words.menu}"><ul>${items}</ul></nav></details>
</div></header>`;
}
