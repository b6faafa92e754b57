// yett: a blacklist of every declared host; banner and memory are the few lines that it leaves to the site.
import { SERVICES } from '../services.ts';
import { attributesOf, installed, shipped, type Subject } from './subject.ts';

const BLACKLIST = `[${SERVICES.map(({ host }) => `/${host.replaceAll('.', '\\.')}/`).join(',')}]`;
const BANNER = `<style>#banner{position:fixed;right:16px;bottom:16px;width:360px;padding:16px;background:#fff;border:1px solid #888}</style>
<script>addEventListener('DOMContentLoaded',()=>{
if(localStorage.choice){if(localStorage.choice==='all')yett.unblock();return}
const b=document.createElement('div');b.id='banner';b.innerHTML='<p>We and others count visits, show videos and advertise.</p><button id="accept">Accept all</button> <button id="refuse">Refuse all</button>';
document.body.append(b);accept.onclick=()=>{localStorage.choice='all';b.remove();yett.unblock()};refuse.onclick=()=>{localStorage.choice='none';b.remove()}})</script>`;

export const yett: Subject = {
  name: 'yett',
  version: installed('yett'),
  setup: 'blacklist of every declared host, synchronous and first in <head>; banner written by the site',
  files: async () => new Map([['yett.js', shipped('yett/dist/yett.min.js')]]),
  head: () => `<script>YETT_BLACKLIST=localStorage.choice==='all'?[]:${BLACKLIST}</script><script src="/tool/yett.js"></script>${BANNER}`,
  mark({ element, attributes }) {
    if (element !== 'script' || !attributes.src) return null;
    const { type: _, ...rest } = attributes;
    return `<script type="javascript/blocked"${attributesOf(rest)}></script>`;
  },
  notice: { whole: '#banner', accept: '#accept', refuse: '#refuse' },
};
