// The contact page: a form whose session cookie is strictly necessary, declared as such and never asked about.
import { icon } from '../art/icon.ts';
import { html } from '../html.ts';
import type { Page } from '../page.ts';

const WORDS = {
  fr: {
    heading: 'Parlons-en',
    lead: 'Une réponse le jour même, par une personne qui signe de son prénom.',
    sent: 'Merci ! Votre message serait en route si ce site n’était pas une démonstration. Rien n’a été gardé.',
    failed: 'Votre session a expiré : rechargez la page, puis envoyez de nouveau.',
    name: 'Votre nom',
    email: 'Votre adresse électronique',
    subject: 'Sujet',
    subjects: ['Adhésion', 'Remboursement', 'Logement', 'Autre'],
    message: 'Votre message',
    send: 'Envoyer',
    cookie: 'Ce formulaire dépose un seul cookie, de session, pour vérifier que l’envoi vient bien de vous. Il ne demande pas d’accord.',
    phone: 'Du lundi au samedi, 8 h – 20 h · prix d’un appel local',
    place: '4 rue des Toits, 69007 Lyon',
    also: 'Nous trouver autrement',
  },
  en: {
    heading: 'Let’s talk',
    lead: 'An answer the same day, from somebody who signs with their first name.',
    sent: 'Thank you! Your message would be on its way if this site were not a demonstration. Nothing was kept.',
    failed: 'Your session has expired: reload the page, then send again.',
    name: 'Your name',
    email: 'Your e-mail address',
    subject: 'Subject',
    subjects: ['Membership', 'Refund', 'Housing', 'Something else'],
    message: 'Your message',
    send: 'Send',
    cookie: 'This form sets one session cookie, to check that what is sent comes from you. It needs no permission.',
    phone: 'Monday to Saturday, 8 a.m. – 8 p.m. · price of a local call',
    place: '4 rue des Toits, 69007 Lyon, France',
    also: 'Other ways to reach us',
  },
} as const;

export const contact: Page = {
  id: 'contact',
  title: { fr: 'Contact', en: 'Contact' },
  description: { fr: 'Écrire, appeler ou passer nous voir.', en: 'Write, call or visit us.' },
  session: true,
  main({ locale, link, token, params }) {
    const words = WORDS[locale];
    const outcome = params.get('outcome');
    return html`
<div class="wrap page-head"><h1>${words.heading}</h1><p class="lead">${words.lead}</p>
${outcome === 'sent' && html`<p class="callout" role="status">${words.sent}</p>`}${outcome === 'failed' && html`<p class="callout" role="alert">${words.failed}</p>`}</div>
<div class="wrap columns">
<form class="card" method="post" action="${link('contact')}">
<input type="hidden" name="token" value="${token}">
<p class="field"><label for="name">${words.name}</label><input id="name" name="name" autocomplete="name" required maxlength="80"></p>
<p class="field"><label for="email">${words.email}</label><input id="email" name="email" type="email" autocomplete="email" required maxlength="120"></p>
<p class="field"><label for="subject">${words.subject}</label><select id="subject" name="subject">${words.subjects.map(subject => html`<option>${subject}</option>`)}</select></p>
<p class="field"><label for="message">${words.message}</label><textarea id="message" name="message" rows="5" required maxlength="2000"></textarea></p>
<p><button class="button" type="submit">${words.send}</button></p>
<p class="small">${words.cookie}</p>
</form>
<section><h2>${words.also}</h2><ul class="plain reach">
<li>${icon('phone')}<span><strong>04 65 71 00 42</strong><br>${words.phone}</span></li>
<li>${icon('mail')}<span><a href="mailto:bonjour@lucarne.example">bonjour@lucarne.example</a></span></li>
<li>${icon('pin')}<span>${words.place}</span></li>
</ul></section>
</div>`;
  },
};
