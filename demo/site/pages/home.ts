// The home page: what the mutual covers, who pays what, how to join.
import { skylight } from '../art/skylight.ts';
import { icon } from '../art/icon.ts';
import { html } from '../html.ts';
import { split } from '../split.ts';
import type { Page } from '../page.ts';
import { HOME } from './home.words.ts';

export const home: Page = {
  id: 'home',
  title: { fr: 'Mutuelle Lucarne, la mutuelle des étudiants', en: 'Mutuelle Lucarne, cover for students' },
  description: {
    fr: 'Santé, logement et responsabilité civile pour les étudiants, dès 9,90 € par mois.',
    en: 'Health, housing and liability cover for students in France, from €9.90 a month.',
  },
  main({ locale, link }) {
    const words = HOME[locale];
    return html`
<section class="hero wrap">
  <div>
    <p class="eyebrow">${words.eyebrow}</p>
    <h1>${words.heading}</h1>
    <p class="lead">${words.lead}</p>
    <p class="actions"><a class="button" href="${link('quote')}">${words.price}</a> <a class="button quiet" href="${link('refunds')}">${words.learn}</a></p>
  </div>
  ${skylight}
</section>
<ul class="facts wrap">${words.facts.map(([figure, label]) => html`<li><strong>${figure}</strong> ${label}</li>`)}</ul>
<section class="wrap">
  <h2>${words.coverHeading}</h2>
  <ul class="cards">${words.covers.map(([name, title, text]) => html`<li class="card">${icon(name)}<h3>${title}</h3><p>${text}</p></li>`)}</ul>
  <p><a class="more" href="${link('cover')}">${words.coverLink}</a></p>
</section>
<section class="tint"><div class="wrap columns">
  <div><h2>${words.splitHeading}</h2><p class="lead">${words.splitLead}</p>
    <p class="key"><span class="state">${words.state}</span> <span class="mutual">${words.mutual}</span> <span class="you">${words.you}</span></p>
    <p class="small">${words.splitNote}</p></div>
  <div class="splits">${words.cases.map(each => split(each, words, locale))}</div>
</div></section>
<section class="wrap">
  <h2>${words.stepsHeading}</h2>
  <ol class="steps">${words.steps.map(([title, text]) => html`<li><h3>${title}</h3><p>${text}</p></li>`)}</ol>
</section>
<section class="wrap closing">
  <figure><blockquote><p>${words.quote}</p></blockquote><figcaption>${words.quoteBy}</figcaption></figure>
  <div class="card accent"><h2>${words.helpHeading}</h2><p>${words.helpText}</p><p><a class="button light" href="${link('contact')}">${words.helpLink}</a></p></div>
</section>`;
  },
};
