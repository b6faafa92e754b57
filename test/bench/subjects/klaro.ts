// Klaro: one script with its style sheet and all languages inside, as its guide installs it.
import { PURPOSES, SERVICES } from '../services.ts';
import { attributesOf, installed, literal, patternOf, shipped, type Subject } from './subject.ts';

const CONFIG = {
  version: 1,
  acceptAll: true,
  default: false,
  mustConsent: false,
  groupByPurpose: true,
  lang: 'en',
  translations: {
    zz: { privacyPolicyUrl: '/privacy' },
    en: { purposes: Object.fromEntries(PURPOSES.map(({ id, title, about }) => [id, { title, description: about }])) },
  },
  services: SERVICES.map(({ id, name, purpose, cookies }) => ({ name: id, title: name, purposes: [purpose], cookies: cookies.map(patternOf) })),
};

export const klaro: Subject = {
  name: 'klaro',
  version: installed('klaro'),
  setup: 'klaro.js (style and languages inside), deferred, configuration before it',
  files: async () => new Map([['klaro.js', shipped('klaro/dist/klaro.js')]]),
  head: () => `<script>window.klaroConfig=${literal(CONFIG)}</script><script defer src="/tool/klaro.js"></script>`,
  link: '<a onclick="return klaro.show();">Change consent settings</a>',
  mark({ element, attributes, inner, service }) {
    const { src, type, ...rest } = attributes;
    const source = src ? ` data-src="${src}"` : '';
    if (element !== 'script')
      return src ? `<${element} data-name="${service.id}"${source}${attributesOf(rest)}>${element === 'iframe' ? '</iframe>' : ''}` : null;
    return `<script type="text/plain" data-type="${type ?? 'application/javascript'}" data-name="${service.id}"${source}${attributesOf(rest)}>${inner}</script>`;
  },
  notice: { whole: '.klaro .cookie-notice', accept: '.klaro .cookie-notice .cm-btn-success', refuse: '.klaro .cookie-notice .cn-decline' },
};
