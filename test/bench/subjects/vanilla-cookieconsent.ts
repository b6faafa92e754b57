// vanilla-cookieconsent: UMD build and style sheet; embeds through the same author's iframemanager.
import { PURPOSES, SERVICES } from '../services.ts';
import { attributesOf, installed, literal, patternOf, shipped, type Subject, type Tag } from './subject.ts';

const category = (id: string) => {
  const services = SERVICES.filter(({ purpose }) => purpose === id);
  return {
    autoClear: { cookies: services.flatMap(({ cookies }) => cookies.map(name => ({ name: `/${patternOf(name)}/` }))) },
    services: Object.fromEntries(services.map(({ id: service, name }) => [service, { label: name }])),
  };
};

const CONFIG = {
  hideFromBots: false, // by default it hides from automated browsers
  guiOptions: { consentModal: { layout: 'box', position: 'bottom right' } },
  categories: { necessary: { enabled: true, readOnly: true }, ...Object.fromEntries(PURPOSES.map(({ id }) => [id, category(id)])) },
  language: {
    default: 'en',
    translations: {
      en: {
        consentModal: {
          title: 'Cookies',
          description: 'We and others count visits, show videos and advertise.',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Refuse all',
          showPreferencesBtn: 'Choose',
        },
        preferencesModal: {
          title: 'Choose',
          acceptAllBtn: 'Accept all',
          acceptNecessaryBtn: 'Refuse all',
          savePreferencesBtn: 'Save',
          sections: PURPOSES.map(({ id, title, about }) => ({ title, description: about, linkedCategory: id })),
        },
      },
    },
  },
};

const embeds = (marked: readonly Tag[]) => {
  const frames = marked.filter(({ element }) => element === 'iframe');
  if (!frames.length) return { head: '', run: '' };
  const services = Object.fromEntries(
    frames.map(({ service }) => [service.id, { embedUrl: '{data-id}', languages: { en: { notice: 'Held.', loadBtn: 'Load', loadAllBtn: 'Always' } } }]),
  );
  return {
    head: '<link rel="stylesheet" href="/tool/iframemanager.css"><script defer src="/tool/iframemanager.js"></script>',
    run: `iframemanager().run({currLang:'en',services:${literal(services)}});`,
  };
};

export const vanillaCookieconsent: Subject = {
  name: 'vanilla-cookieconsent',
  version: installed('vanilla-cookieconsent'),
  setup: 'UMD build, deferred, and style sheet; script tags managed (the default); embeds through iframemanager',
  files: async () =>
    new Map([
      ['cookieconsent.js', shipped('vanilla-cookieconsent/dist/cookieconsent.umd.js')],
      ['cookieconsent.css', shipped('vanilla-cookieconsent/dist/cookieconsent.css')],
      ['iframemanager.js', shipped('@orestbida/iframemanager/dist/iframemanager.js')],
      ['iframemanager.css', shipped('@orestbida/iframemanager/dist/iframemanager.css')],
    ]),
  head: marked => {
    const { head, run } = embeds(marked);
    return `<link rel="stylesheet" href="/tool/cookieconsent.css">${head}<script defer src="/tool/cookieconsent.js"></script>
<script>addEventListener('DOMContentLoaded',()=>{${run}CookieConsent.run(${literal(CONFIG)})})</script>`;
  },
  link: '<button type="button" data-cc="show-preferencesModal">Cookie preferences</button>',
  mark({ element, attributes, inner, service }) {
    if (element === 'iframe') return `<div data-service="${service.id}" data-id="${attributes.src}"></div>`;
    if (element !== 'script') return null;
    const { type, ...rest } = attributes;
    const module = type === 'module' ? ' data-type="module"' : '';
    return `<script type="text/plain" data-category="${service.purpose}" data-service="${service.id}"${module}${attributesOf(rest)}>${inner}</script>`;
  },
  notice: { whole: '#cc-main .cm', accept: '#cc-main .cm [data-role="all"]', refuse: '#cc-main .cm [data-role="necessary"]' },
};
