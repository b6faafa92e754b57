// c15t: headless and offline, its network blocker told of every declared host, with the least banner that its documentation asks a site to write.
import { build } from 'esbuild';
import { SERVICES } from '../services.ts';
import { attributesOf, installed, literal, type Subject } from './subject.ts';

const CATEGORY = { audience: 'measurement', media: 'experience', advertising: 'marketing' };

const ENTRY = `
  import { getOrCreateConsentRuntime } from 'c15t';
  const { consentStore } = getOrCreateConsentRuntime({
    mode: 'offline',
    overrides: { country: 'DE', language: 'en' },
    consentCategories: ['necessary', 'measurement', 'marketing', 'experience'],
    scripts: window.c15tScripts,
    networkBlocker: { enabled: true, logBlockedRequests: false, rules: window.c15tRules },
  });
  const start = () => {
    consentStore.getState().initializeIframeBlocker();
    const banner = document.createElement('div');
    banner.id = 'banner';
    banner.innerHTML = '<p>We and others count visits, show videos and advertise.</p><button id="accept">Accept all</button> <button id="refuse">Refuse all</button>';
    const show = state => { banner.hidden = state.activeUI !== 'banner'; };
    banner.querySelector('#accept').onclick = () => consentStore.getState().saveConsents('all');
    banner.querySelector('#refuse').onclick = () => consentStore.getState().saveConsents('necessary');
    document.getElementById('settings')?.addEventListener('click', () => consentStore.getState().setActiveUI('banner', { force: true }));
    document.body.append(banner);
    show(consentStore.getState());
    consentStore.subscribe(show);
  };
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start); else start();`;

async function bundled(): Promise<Buffer> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return Buffer.from((outputFiles[0] as { contents: Uint8Array }).contents);
}

export const c15t: Subject = {
  name: 'c15t',
  version: installed('c15t'),
  setup:
    'headless core, offline, bundled and minified; network blocker with a rule for every host; scripts by its `scripts` option; starts first in <body>, because it throws in <head>',
  files: async () => new Map([['c15t.js', await bundled()]]),
  head: marked => {
    const scripts = marked.map(({ attributes: { src, type }, inner, service }, index) => ({
      id: `tag-${index}`,
      category: CATEGORY[service.purpose],
      ...(src ? { src, ...(type && { attributes: { type } }) } : { textContent: inner }),
    }));
    const rules = SERVICES.map(({ id, host, purpose }) => ({ id, domain: host, category: CATEGORY[purpose] }));
    return `<style>#banner{position:fixed;right:16px;bottom:16px;width:360px;padding:16px;background:#fff;border:1px solid #888}#banner[hidden]{display:none}</style>
<script>c15tScripts=${literal(scripts)};c15tRules=${literal(rules)}</script>`;
  },
  body: () => '<script src="/tool/c15t.js"></script>',
  link: '<button type="button" id="settings">Cookie settings</button>',
  mark({ element, attributes, service }) {
    if (element === 'script') return '';
    if (element !== 'iframe') return null;
    const { src, ...rest } = attributes;
    return `<iframe data-src="${src}" data-category="${CATEGORY[service.purpose]}"${attributesOf(rest)}></iframe>`;
  },
  notice: { whole: '#banner', accept: '#accept', refuse: '#refuse' },
};
