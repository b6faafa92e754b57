// tarteaucitron: its own services carry the tags; those of the bench are declared as services of the site.
import { SERVICES } from '../services.ts';
import { installed, literal, shipped, type Subject, type Tag } from './subject.ts';

const FILES = ['tarteaucitron.min.js', 'tarteaucitron.services.min.js', 'lang/tarteaucitron.en.min.js', 'css/tarteaucitron.min.css'];
const TYPES = { audience: 'analytic', media: 'video', advertising: 'ads' };
const INIT = {
  privacyUrl: '/privacy',
  bodyPosition: 'bottom',
  hashtag: '#tarteaucitron',
  cookieName: 'tarteaucitron',
  orientation: 'middle',
  serviceDefaultState: 'wait',
  showAlertSmall: false,
  cookieslist: false,
  showIcon: true,
  adblocker: false,
  DenyAllCta: true,
  AcceptAllCta: true,
  highPrivacy: true,
  handleBrowserDNTRequest: false,
  removeCredit: false,
  moreInfoLink: true,
  useExternalCss: false,
  useExternalJs: false,
  mandatory: true,
  mandatoryCta: true,
};

const run = ({ element, attributes, inner }: Tag): string => {
  if (element === 'img') return `new Image().src=${literal(attributes.src)}`;
  if (!attributes.src) return inner;
  return `tarteaucitron.addScript(${literal(attributes.src)}${attributes.type === 'module' ? ",'',null,true,'type','module'" : ''})`;
};

export const tarteaucitron: Subject = {
  name: 'tarteaucitron',
  version: installed('tarteaucitronjs'),
  setup: 'documented init (highPrivacy, deny and accept buttons); tags as services of the site (addScript), frames by tac_iframe',
  files: async () => new Map(FILES.map(file => [file, shipped(`tarteaucitronjs/${file}`)])),
  head: marked => {
    const services = SERVICES.map(({ id, name, purpose, cookies }) => {
      const code = marked
        .filter(({ service, element }) => service.id === id && element !== 'iframe')
        .map(run)
        .join(';');
      const about = `key:${literal(id)},type:'${TYPES[purpose]}',name:${literal(name)},needConsent:true,cookies:${literal(cookies)}`;
      return `tarteaucitron.services.${id}={${about},js(){${code}},fallback(){}};tarteaucitron.job.push(${literal(id)});`;
    });
    const frames = marked.some(({ element }) => element === 'iframe') ? "tarteaucitron.job.push('iframe');" : '';
    return `<script>tarteaucitronForceLanguage='en'</script><script src="/tool/tarteaucitron.min.js"></script>
<script>tarteaucitron.init(${literal(INIT)});tarteaucitron.services??={};tarteaucitron.job??=[];${services.join('')}${frames}</script>`;
  },
  link: '<a href="#tarteaucitron">Cookie settings</a>',
  mark({ element, attributes }) {
    if (element === 'iframe') return `<div class="tac_iframe" url="${attributes.src}" width="300" height="150"></div>`;
    return element === 'script' || element === 'img' ? '' : null;
  },
  notice: { whole: '#tarteaucitronAlertBig', accept: '#tarteaucitronPersonalize2', refuse: '#tarteaucitronAllDenied2' },
};
