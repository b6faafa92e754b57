// The data-protection policy; its section on tracers holds the "click here" link, the live declaration and the visitor's own area.
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { POLICY } from './policy.words.ts';

/** Anchor of the section on tracers, the same in both languages so that a link in an e-mail survives a change of language. */
const TRACERS = 'cookies';

export const policy: Page = {
  id: 'policy',
  title: { fr: 'Données personnelles', en: 'Data protection' },
  description: { fr: 'Données, cookies et autres traceurs : vos choix et vos droits.', en: 'Data, cookies and other tracers: your choices and rights.' },
  main({ locale, preferences }) {
    const words = POLICY[locale];
    const { tracers } = words;
    const [before, link, after] = tracers.sentence;
    const sections = [...words.before.map(([id, title]) => [id, title]), [TRACERS, tracers.title], ...words.after.map(([id, title]) => [id, title])];
    return html`
<div class="wrap page-head"><h1>${words.heading}</h1><p class="lead">${words.lead}</p><p class="small">${words.updated}</p></div>
<div class="wrap policy">
<nav class="contents" aria-label="${words.contents}"><h2>${words.contents}</h2><ol>${sections.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
<div class="prose">
${words.before.map(section)}
<section id="${TRACERS}"><h2>${tracers.title}</h2>
<p>${tracers.what}</p>
<p>${before}<a href="${preferences}" data-assent="preferences">${link}</a>${after}</p>
<noscript><p class="callout">${tracers.without}</p></noscript>
<h3>${tracers.list}</h3><div data-assent="declaration"></div>
<h3 id="receipt">${tracers.receipt}</h3><p>${tracers.receiptText}</p><div data-assent="receipt"></div>
</section>
${words.after.map(section)}
</div></div>`;
  },
};

function section([id, title, ...paragraphs]: readonly [id: string, title: string, ...paragraphs: string[]]): Html {
  const items = paragraphs.filter(text => text.startsWith('- '));
  return html`<section id="${id}"><h2>${title}</h2>${items.length > 0 && html`<ul>${items.map(text => html`<li>${text.slice(2)}</li>`)}</ul>`}${paragraphs
    .filter(text => !text.startsWith('- '))
    .map(text => html`<p>${text}</p>`)}</section>`;
}
