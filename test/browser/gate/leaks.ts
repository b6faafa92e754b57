// Ways in that are only stopped, all on one page: what calls, borrows and hides, as data. Each asks for an address of its own, so that a leak has a name.

/**
 * One way past the gate. `code` is JavaScript; in it `AT` stands for an expression whose value is the address that must not be reached, and `NAMED`
 * for a string literal of it, for what only the text can tell.
 */
export interface Leak {
  readonly title: string;
  readonly code: string;
  /** What code does that wants past a gate, or that borrows its natives elsewhere; all others are what ordinary tags do. */
  readonly evasive?: true;
  /** Without a gate the address is not reached for certain while the page loads, or loading never ends: only the gate is tried. */
  readonly quiet?: true;
  /** Run after the page has loaded, where no observer stands behind the patches. */
  readonly late?: true;
}

const frame = `const f=document.createElement('iframe');document.body.append(f);`;
const box = `const d=document.createElement('div');document.body.append(d);`;
const form = `${frame}f.name='hidden'+Math.random();const o=document.createElement('form');o.method='post';o.target=f.name;document.body.append(o);`;
const script = `const s=document.createElement('script');`;
const styled = (then: string) => `const p=document.createElement('p');p.textContent='x';document.body.append(p);${then}`;
const blob = (text: string, type: string) => `URL.createObjectURL(new Blob([${text}],{type:'${type}'}))`;

export const LEAKS: readonly Leak[] = [
  {
    title: 'window.frames of a frame made by innerHTML',
    evasive: true,
    code: `${box}d.innerHTML='<iframe></iframe>';frames[frames.length-1].fetch(AT).catch(()=>{})`,
  },
  { title: 'a window by its index, XMLHttpRequest', evasive: true, code: `${frame}const x=new window[length-1].XMLHttpRequest;x.open('GET',AT);x.send()` },
  {
    title: 'a frame in a frame',
    evasive: true,
    code: `${frame}const g=f.contentDocument.createElement('iframe');f.contentDocument.body.append(g);g.contentWindow.fetch(AT).catch(()=>{})`,
  },
  {
    title: 'the last of several frames',
    evasive: true,
    code: `${box}d.innerHTML='<iframe></iframe><iframe></iframe>';frames[length-2].navigator.sendBeacon(AT,'x')`,
  },
  {
    title: 'a frame in a template that is cloned',
    evasive: true,
    code: `const t=document.createElement('template');t.innerHTML='<p><iframe></iframe></p>';document.body.append(t.content.cloneNode(true));new window[length-1].Image().src=AT`,
  },
  { title: 'document.write of a blank frame', code: `${frame}f.contentDocument.write('<img src="'+AT+'">');f.contentDocument.close()` },
  {
    title: 'a script in the srcdoc of a frame',
    code: `const f=document.createElement('iframe');f.setAttribute('srcdoc','<script>fetch("'+AT+'").catch(()=>{})</'+'script>');document.body.append(f)`,
  },
  {
    title: 'a javascript: frame',
    evasive: true,
    code: `const f=document.createElement('iframe');f.src='javascript:fetch("'+AT+'").catch(()=>{})';document.body.append(f)`,
  },
  {
    title: 'a blob: frame',
    evasive: true,
    code: `const f=document.createElement('iframe');f.src=${blob(`'<script>fetch("'+AT+'").catch(()=>{})</'+'script>'`, 'text/html')};document.body.append(f)`,
  },
  { title: 'a data: frame that names it', code: `const f=document.createElement('iframe');f.src='data:text/html,<img src='+NAMED+'>';document.body.append(f)` },
  {
    title: 'a base64 data: frame that names it',
    evasive: true,
    code: `const f=document.createElement('iframe');f.src='data:text/html;base64,'+btoa('<img src='+NAMED+'>');document.body.append(f)`,
  },
  {
    title: 'a data: script',
    evasive: true,
    code: `${script}s.src='data:text/javascript,'+encodeURIComponent('new Image().src="'+AT+'"');document.head.append(s)`,
  },
  { title: 'a blob: script', evasive: true, code: `${script}s.src=${blob(`'new Image().src="'+AT+'"'`, 'text/javascript')};document.head.append(s)` },
  {
    title: 'a blob: module that imports it',
    evasive: true,
    code: `${script}s.type='module';s.src=${blob(`'import '+JSON.stringify(NAMED)`, 'text/javascript')};document.head.append(s)`,
  },
  { title: 'a blob: worker', code: `new Worker(${blob(`'fetch('+JSON.stringify(NAMED)+')'`, 'text/javascript')})` },
  { title: 'a blob: module worker', code: `new Worker(${blob(`'import '+JSON.stringify(NAMED)`, 'text/javascript')},{type:'module'})` },
  { title: 'a data: worker', code: `new Worker('data:text/javascript,fetch('+JSON.stringify(NAMED)+')')` },
  { title: 'a blob: shared worker', code: `new SharedWorker(${blob(`'fetch('+JSON.stringify(NAMED)+')'`, 'text/javascript')})` },
  { title: 'an audio worklet', code: `new OfflineAudioContext(1,1,44100).audioWorklet.addModule(AT).catch(()=>{})` },
  { title: 'a paint worklet', code: `CSS.paintWorklet.addModule(AT).catch(()=>{})` },
  { title: 'document.write in pieces', code: `document.write('<im');document.write('g sr');document.write('c="'+AT+'">')` },
  {
    title: 'document.write of code in pieces',
    code: `document.write('<script>fet');document.write('ch("'+AT);document.write('")</scr');document.write('ipt>')`,
  },
  { title: 'document.write of a sheet in pieces', code: `document.write('<style>b{background:url("'+AT);document.write('")}</sty'+'le><b>b</b>')` },
  { title: 'document.write in several arguments', code: `document.write('<img src="',AT,'">')` },
  { title: 'a closed shadow root', code: `${box}d.attachShadow({mode:'closed'}).innerHTML='<img src="'+AT+'">'` },
  {
    title: 'a declarative shadow root by setHTMLUnsafe',
    code: `${box}d.setHTMLUnsafe('<div><template shadowrootmode="closed"><img src="'+AT+'"></template></div>')`,
  },
  { title: 'DOMParser, appended', code: `document.body.append(...new DOMParser().parseFromString('<img src="'+AT+'">','text/html').body.children)` },
  {
    title: 'DOMParser, adopted',
    evasive: true,
    code: `document.body.append(document.adoptNode(new DOMParser().parseFromString('<img src="'+AT+'">','text/html').images[0]))`,
  },
  {
    title: 'DOMParser, imported deep',
    evasive: true,
    code: `document.body.append(document.importNode(new DOMParser().parseFromString('<p><img src="'+AT+'"></p>','text/html').body.firstChild,true))`,
  },
  {
    title: 'an XHTML document, imported',
    evasive: true,
    code: `document.body.append(document.importNode(new DOMParser().parseFromString('<img xmlns="http://www.w3.org/1999/xhtml" src="'+AT+'"/>','text/xml').documentElement))`,
  },
  { title: 'parseHTMLUnsafe, appended', evasive: true, code: `document.body.append(Document.parseHTMLUnsafe('<img src="'+AT+'">').images[0])` },
  { title: 'a template, appended', code: `const t=document.createElement('template');t.innerHTML='<img src="'+AT+'">';document.body.append(t.content)` },
  { title: 'a contextual fragment with an image', code: `document.createRange().createContextualFragment('<img src="'+AT+'">')` },
  {
    title: 'Range.insertNode of a foreign image',
    evasive: true,
    code: `const r=document.createRange();r.selectNodeContents(document.body);r.insertNode(new DOMParser().parseFromString('<img src="'+AT+'">','text/html').images[0])`,
  },
  { title: 'markup with ">" inside a value', evasive: true, code: `${box}d.innerHTML='<img alt="a>b" src="'+AT+'">'` },
  { title: 'markup with character references', evasive: true, code: `${box}d.innerHTML='<img src="'+AT.replaceAll('/','&#x2F;')+'">'` },
  { title: 'markup without quotes', code: `${box}d.innerHTML='<img alt=it\\'s src='+AT+'>'` },
  { title: 'markup that loads an SVG image', code: `${box}d.innerHTML='<svg><image href="'+AT+'"/></svg>'` },
  { title: 'markup with a style attribute', code: `${box}d.innerHTML='<p style="background:url('+AT+')">x</p>'` },
  { title: 'markup with a sheet', code: `${box}d.innerHTML='<style>@import "'+AT+'";</style>'` },
  {
    title: 'an SVG script',
    code: `const g=document.createElementNS('http://www.w3.org/2000/svg','script');g.setAttribute('href',AT);document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg','svg')).append(g)`,
  },
  {
    title: 'an SVG script by xlink:href',
    code: `const g=document.createElementNS('http://www.w3.org/2000/svg','script');g.setAttributeNS('http://www.w3.org/1999/xlink','xlink:href',AT);document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg','svg')).append(g)`,
  },
  {
    title: 'an SVG image by href.baseVal',
    evasive: true,
    code: `const g=document.createElementNS('http://www.w3.org/2000/svg','image');document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg','svg')).append(g);g.href.baseVal=AT`,
  },
  { title: 'setAttributeNode', evasive: true, code: `const i=new Image(),a=document.createAttribute('src');a.value=AT;i.setAttributeNode(a)` },
  { title: 'a srcset of a picture', code: `${box}d.innerHTML='<picture><source srcset="'+AT+' 1x"><img src="/own.png"></picture>'` },
  { title: 'a comma in a srcset', evasive: true, code: `new Image().srcset='/own.png 1x,'+AT+' 9x'`, quiet: true },
  { title: 'imagesrcset', code: `const l=document.createElement('link');l.rel='preload';l.as='image';l.imageSrcset=AT+' 1x';document.head.append(l)` },
  { title: 'modulepreload', code: `const l=document.createElement('link');l.rel='modulepreload';l.href=AT;document.head.append(l)` },
  { title: 'preconnect', code: `const l=document.createElement('link');l.rel='preconnect';l.href=AT;document.head.append(l)`, quiet: true },
  { title: 'an icon', code: `const l=document.createElement('link');l.rel='icon';l.href=AT;document.head.append(l)`, quiet: true },
  { title: 'an image button', code: `const i=document.createElement('input');i.type='image';i.src=AT;document.body.append(i)` },
  {
    title: 'the background of a table',
    code: `const t=document.createElement('table');t.setAttribute('background',AT);t.innerHTML='<tr><td>x';document.body.append(t)`,
  },
  {
    title: 'a track',
    code: `const v=document.createElement('video'),t=document.createElement('track');t.default=true;t.src=AT;v.append(t);document.body.append(v);v.textTracks[0]&&(v.textTracks[0].mode='showing')`,
    quiet: true,
  },
  { title: 'new Audio', code: `new Audio(AT).load()` },
  {
    title: 'a sheet whose text is set before it is inserted',
    code: `const s=document.createElement('style');s.textContent='@import url('+AT+')';document.head.append(s)`,
  },
  {
    title: 'a sheet whose text comes late',
    code: styled(`const s=document.createElement('style');document.head.append(s);p.className='late';s.append('.late{background:url('+AT+')}')`),
  },
  {
    title: 'insertRule',
    code: styled(`const s=document.createElement('style');document.head.append(s);p.className='rule';s.sheet.insertRule('.rule{background:url('+AT+')}')`),
  },
  { title: 'insertRule of an import', code: `const s=document.createElement('style');document.head.append(s);s.sheet.insertRule('@import "'+AT+'"')` },
  {
    title: 'an adopted sheet',
    code: styled(`const s=new CSSStyleSheet;s.replaceSync('.adopted{background:url('+AT+')}');document.adoptedStyleSheets.push(s);p.className='adopted'`),
  },
  {
    title: 'style.backgroundImage of an element that has long been there',
    code: `${styled('')}setTimeout(()=>{p.style.backgroundImage='url('+AT+')'},50)`,
  },
  { title: 'style.backgroundImage', code: styled(`p.style.backgroundImage='url('+AT+')'`) },
  { title: 'style.webkitMask', code: styled(`p.style.webkitMask='url('+AT+')'`) },
  { title: 'style.WebkitBoxReflect', code: styled(`p.style.WebkitBoxReflect='below 1px url('+AT+')'`) },
  { title: 'style.fill', code: styled(`p.style.fill='url('+AT+')'`) },
  { title: 'style["-webkit-mask-box-image"]', code: styled(`p.style['-webkit-mask-box-image']='url('+AT+')'`) },
  { title: 'style.backgroundImage, laid out at once', code: styled(`p.style.backgroundImage='url('+AT+')';p.offsetWidth`) },
  {
    title: 'style.background, before it is inserted',
    code: `const p=document.createElement('p');p.textContent='x';p.style.background='url('+AT+')';document.body.append(p);p.offsetWidth`,
  },
  { title: 'a style object that is kept', code: `${styled('')}{const {style}=p;setTimeout(()=>{style.background='url('+AT+')'},50)}` },
  {
    title: 'the style of a rule, by property',
    code: styled(
      `const s=document.createElement('style');s.textContent='.kept{color:red}';document.head.append(s);p.className='kept';s.sheet.cssRules[0].style.backgroundImage='url('+AT+')'`,
    ),
  },
  { title: 'style["background-image"]', code: styled(`p.style['background-image']='url('+AT+')'`) },
  { title: 'style.setProperty, laid out at once', code: styled(`p.style.setProperty('background','url('+AT+')');p.offsetWidth`) },
  { title: 'style.cssText, laid out at once', code: styled(`p.style.cssText='background:url('+AT+')';p.offsetWidth`) },
  { title: 'the style attribute, laid out at once', code: styled(`p.setAttribute('style','background:url('+AT+')');p.offsetWidth`) },
  { title: 'FontFace', code: `new FontFace('x','url('+AT+')').load().catch(()=>{})` },
  { title: 'a ping', code: `const a=document.createElement('a');a.href='#x';a.ping=AT;document.body.append(a);a.click()` },
  { title: 'a ping by attribute', code: `${box}d.innerHTML='<a href="#x" ping="'+AT+'">x</a>';setTimeout(()=>d.firstChild.click())` },
  { title: 'form.submit into a frame', code: `${form}o.action=AT;o.submit()`, quiet: true },
  { title: 'requestSubmit into a frame', code: `${form}o.setAttribute('action',AT);o.requestSubmit()`, quiet: true },
  { title: 'formaction into a frame', code: `${form}const b=document.createElement('button');b.formAction=AT;o.append(b);b.click()`, quiet: true },
  {
    title: 'a form that is parsed',
    code: `${frame}f.name='parsed';${box}d.innerHTML='<form method="post" target="parsed" action="'+AT+'"></form>';d.firstChild.submit()`,
    quiet: true,
  },
  {
    title: 'speculation rules',
    code: `${script}s.type='speculationrules';s.textContent='{"prefetch":[{"urls":['+JSON.stringify(NAMED)+']}]}';document.head.append(s)`,
    quiet: true,
  },
  {
    title: 'speculation rules of a page by its file',
    code: `${script}s.type='speculationrules';s.textContent='{"prefetch":[{"urls":['+JSON.stringify(NAMED+'?to=page.html')+'],"eagerness":"immediate"}]}';document.head.append(s)`,
    quiet: true,
  },
  { title: 'a module inserted with its text', code: `${script}s.type='module';s.textContent='import '+JSON.stringify(NAMED);document.head.append(s)` },
  { title: 'setTimeout of a string', code: `setTimeout('new Image().src="'+AT+'"')` },
  { title: 'new Function', code: `new Function('fetch("'+AT+'").catch(()=>{})')()` },
  { title: 'an event handler attribute', code: `${box}d.setAttribute('onclick','new Image().src="'+AT+'"');d.click()` },
  { title: 'fetch with keepalive', code: `fetch(AT,{keepalive:true,method:'POST',body:'x',mode:'no-cors'}).catch(()=>{})` },
  { title: 'fetchLater', code: `window.fetchLater?.(AT,{activateAfter:0})`, quiet: true },
  { title: 'WebTransport', code: `new WebTransport(AT.replace('http:','https:')).ready.catch(()=>{})`, quiet: true },
  { title: 'XMLHttpRequest, subclassed', evasive: true, code: `class X extends XMLHttpRequest{};const x=new X;x.open('GET',AT);x.send()` },
  {
    title: 'a constructor that an instance leads to',
    evasive: true,
    code: `const w=new Worker(${blob(`''`, 'text/javascript')});new w.constructor(${blob(`'fetch('+JSON.stringify(NAMED)+')'`, 'text/javascript')})`,
  },
  { title: 'editing commands', evasive: true, code: `${box}d.contentEditable=true;d.focus();document.execCommand('insertHTML',false,'<img src="'+AT+'">')` },
  { title: 'an address with a tab and back slashes', evasive: true, code: `new Image().src=AT.replace('http://','ht\\ttp:\\\\\\\\')` },
  { title: 'an address with a name, in capitals', evasive: true, code: `new Image().src=AT.replace('http://stats','HTTP://user:pass@Stats')`, quiet: true },
  { title: 'an address with a final dot', evasive: true, code: `new Image().src=AT.replace('localhost','localhost.')` },
  { title: 'an address with an escaped host', evasive: true, code: `new Image().src=AT.replace('stats','%73tat%73')` },
  { title: 'an address without a scheme', code: `new Image().src=AT.replace('http:','')` },
  {
    title: "setHTML with the page's own sanitizer",
    late: true,
    code: `${box}d.setHTML('<img src="'+AT+'">',{sanitizer:{elements:['img'],attributes:['src']}})`,
  },
  {
    title: 'parseHTML, appended',
    late: true,
    code: `document.body.append(Document.parseHTML('<img src="'+AT+'">',{sanitizer:{elements:['html','body','img'],attributes:['src']}}).images[0])`,
  },
  {
    title: 'another body of a document',
    late: true,
    code: `${frame}f.contentDocument.body=new DOMParser().parseFromString('<img src="'+AT+'">','text/html').body`,
  },
  {
    title: 'another root of a document',
    late: true,
    code: `${frame}f.contentDocument.replaceChild(new DOMParser().parseFromString('<img src="'+AT+'">','text/html').documentElement,f.contentDocument.documentElement)`,
  },
  { title: 'the value of an attribute', evasive: true, code: `const i=new Image();i.setAttribute('src','/own.png');i.attributes.src.value=AT` },
  { title: 'the text of an attribute', evasive: true, code: `const i=new Image();i.setAttribute('src','/own.png');i.getAttributeNode('src').textContent=AT` },
  {
    title: 'markup that loads an image of an SVG filter',
    code: `${box}d.innerHTML='<svg><filter id="held"><feImage href="'+AT+'"/></filter><rect width="9" height="9" filter="url(#held)"/></svg>'`,
  },
  { title: 'the text of a script that is on the page', code: `${script}s.type='module';document.head.append(s);s.text='import '+JSON.stringify(NAMED)` },
  {
    title: 'textContent of a script that is on the page',
    code: `${script}document.head.append(s);s.textContent='import('+JSON.stringify(NAMED)+').catch(()=>{})'`,
  },
  {
    title: 'innerHTML of a script that is on the page',
    code: `${script}document.head.append(s);s.innerHTML='import('+JSON.stringify(NAMED)+').catch(()=>{})'`,
  },
  {
    title: 'a text put into a script that is on the page',
    code: `${script}document.head.append(s);s.appendChild(document.createTextNode('import('+JSON.stringify(NAMED)+').catch(()=>{})'))`,
  },
  {
    title: 'a string put into a script that is on the page',
    code: `${script}document.head.append(s);s.append('import('+JSON.stringify(NAMED)+').catch(()=>{})')`,
  },
  {
    title: 'innerHTML of a sheet that is on the page',
    late: true,
    code: `const s=document.createElement('style');document.head.append(s);s.innerHTML='@import "'+AT+'"'`,
  },
  {
    title: 'textContent of a sheet that is on the page',
    late: true,
    code: `const s=document.createElement('style');document.head.append(s);s.textContent='@import "'+AT+'"'`,
  },
  {
    title: 'a text put into a sheet that is on the page',
    late: true,
    code: `const s=document.createElement('style');document.head.append(s);s.appendChild(document.createTextNode('@import "'+AT+'"'))`,
  },
  {
    title: 'a sheet in an SVG image',
    code: `const s=document.createElementNS('http://www.w3.org/2000/svg','style');document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg','svg')).append(s);s.textContent='@import "'+AT+'"'`,
  },
  {
    title: 'addRule',
    code: styled(`const s=document.createElement('style');document.head.append(s);p.className='added';s.sheet.addRule('.added','background:url('+AT+')')`),
  },
  {
    title: 'the style of a rule, as text',
    code: styled(
      `const s=document.createElement('style');s.textContent='.ruled{color:red}';document.head.append(s);p.className='ruled';s.sheet.cssRules[0].style='background:url('+AT+')'`,
    ),
  },
  { title: 'style as text, laid out at once', code: styled(`p.style='background:url('+AT+')';p.offsetWidth`) },
  { title: 'Cache.add', code: `caches.open('own').then(c=>c.add(AT)).catch(()=>{})` },
  { title: 'Cache.addAll', code: `caches.open('own').then(c=>c.addAll([AT])).catch(()=>{})` },
  { title: 'WebSocketStream', code: `new WebSocketStream(AT.replace('http','ws')).opened.catch(()=>{})` },
  {
    title: 'an import map whose slashes are escaped',
    code: `${script}s.type='importmap';s.textContent=JSON.stringify({imports:{escaped:AT}}).replaceAll('/','\\\\/');document.head.append(s);import('escaped').catch(()=>{})`,
  },
  {
    title: 'code whose slashes are escaped',
    code: `${script}s.type='module';s.textContent='import '+JSON.stringify(NAMED).replaceAll('/','\\\\/');document.head.append(s)`,
  },
  {
    title: 'the place of a frame that has a document',
    late: true,
    code: `const f=document.createElement('iframe');f.srcdoc='<p>x';f.onload=()=>{f.onload=null;f.contentWindow.location=AT};document.body.append(f)`,
  },
  {
    title: 'a frame that sends itself away',
    code: `const f=document.createElement('iframe');f.srcdoc='<script>location="'+AT+'"</'+'script>';document.body.append(f)`,
  },
  {
    title: 'a frame that refreshes itself into it',
    code: `const f=document.createElement('iframe');f.srcdoc='<meta http-equiv="refresh" content="0;url='+AT+'">';document.body.append(f)`,
  },
  {
    title: 'data of the text of a sheet',
    late: true,
    code: styled(
      `const s=document.createElement('style');s.append('.data{color:red}');document.head.append(s);p.className='data';setTimeout(()=>{s.firstChild.data='.data{background:url('+AT+')}'})`,
    ),
  },
  {
    title: 'nodeValue of the text of a sheet',
    late: true,
    code: styled(
      `const s=document.createElement('style');s.append('.value{color:red}');document.head.append(s);p.className='value';setTimeout(()=>{s.firstChild.nodeValue='.value{background:url('+AT+')}'})`,
    ),
  },
  {
    title: 'appendData to the text of a sheet',
    late: true,
    code: styled(
      `const s=document.createElement('style');s.append('.more{color:red}');document.head.append(s);p.className='more';setTimeout(()=>s.firstChild.appendData('.more{background:url('+AT+')}'))`,
    ),
  },
  { title: 'Cache.addAll of several', code: `caches.open('several').then(c=>c.addAll(['/own.png',AT])).catch(()=>{})` },
  {
    title: 'a Request that says another address',
    evasive: true,
    code: `fetch(Object.defineProperty(new Request(AT),'url',{value:'/own.json'})).catch(()=>{})`,
  },
  {
    title: 'insertAdjacentText of a sheet that is on the page',
    late: true,
    code: `const s=document.createElement('style');document.head.append(s);s.insertAdjacentText('beforeend','@import "'+AT+'"')`,
  },
  {
    title: 'insertAdjacentText of a script that is on the page',
    code: `${script}document.head.append(s);s.insertAdjacentText('beforeend','import('+JSON.stringify(NAMED)+').catch(()=>{})')`,
  },
  {
    title: 'a relative address beside a base',
    evasive: true,
    code: styled(
      `const b=document.createElement('base');b.href=new URL('/',AT);document.head.append(b);p.setAttribute('style','background:url('+new URL(AT).pathname.slice(1)+')');p.offsetWidth;b.remove()`,
    ),
  },
  {
    title: "a window opened under a frame's name",
    code: `const f=document.createElement('iframe');f.name='opened';document.body.append(f);open(AT,'opened')`,
  },
  {
    title: 'a link aimed at a frame',
    code: `const f=document.createElement('iframe');f.name='aimed';${box}d.append(f);const a=document.createElement('a');a.href=AT;a.target='aimed';d.append(a);a.click()`,
  },
  { title: 'animate', code: styled(`p.animate({backgroundImage:['url('+AT+')','none']},1000)`) },
  { title: 'animate by a list of keyframes', code: styled(`p.animate([{backgroundImage:'url('+AT+')'},{backgroundImage:'none'}],1000)`) },
  {
    title: 'KeyframeEffect',
    code: styled(`new Animation(new KeyframeEffect(p,[{backgroundImage:'url('+AT+')'},{backgroundImage:'none'}],1000)).play()`),
  },
  {
    title: 'setKeyframes',
    code: styled(`const k=new KeyframeEffect(p,[],1000);k.setKeyframes([{backgroundImage:'url('+AT+')'},{backgroundImage:'none'}]);new Animation(k).play()`),
  },
  {
    title: 'a rule put among keyframes',
    code: styled(
      `const s=document.createElement('style');s.textContent='@keyframes put{to{color:red}}';document.head.append(s);s.sheet.cssRules[0].appendRule('from{background:url('+AT+')}');p.style.animation='put 1s'`,
    ),
  },
  {
    title: 'an SVG image whose address is set by markup',
    evasive: true,
    code: `${box}d.innerHTML='<svg><image width="9" height="9"><set attributeName="href" to="'+AT+'"/></image></svg>'`,
  },
  {
    title: 'an SVG image whose address is animated',
    evasive: true,
    code: `const N='http://www.w3.org/2000/svg',v=document.createElementNS(N,'svg'),i=document.createElementNS(N,'image'),a=document.createElementNS(N,'animate');a.setAttribute('attributeName','href');a.setAttribute('values',AT);a.setAttribute('dur','1s');i.append(a);v.append(i);document.body.append(v)`,
  },
  // last: it leaves the page with the frame's setter
  {
    title: 'a descriptor restored from a frame',
    evasive: true,
    code: `${frame}Object.defineProperty(HTMLImageElement.prototype,'src',Object.getOwnPropertyDescriptor(f.contentWindow.HTMLImageElement.prototype,'src'));new Image().src=AT`,
  },
];
