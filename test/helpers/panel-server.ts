// Serves a page with `panel-page.ts` under a policy as strict as a site can have: no inline style, no inline script, Trusted Types.
import { bundle } from './bundle.ts';
import { listen, type Listening } from './listen.ts';

const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const STYLE = `
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 17px/1.6 serif; }
.wide iframe { width: 100%; aspect-ratio: 16/9; border: 0; }
.cover { position: relative; padding-top: 50%; }
.cover iframe { position: absolute; inset: 0; width: 100%; height: 100%; }
`;
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Data protection</title><link rel="stylesheet" href="/style.css"><script src="/assent-test.js"></script>
<main><h1>Data protection</h1><p>To change your choice, <a id="here" href="#assent">click here</a>.</p>
<h2>Cookies</h2><div id="slot"></div><p>${'Text of the page. '.repeat(300)}</p></main></html>`;

export async function servePanel(): Promise<Listening> {
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/assent-test.js': ['text/javascript', await bundle('test/helpers/panel-page.ts', 'assentTest')],
    '/style.css': ['text/css', STYLE],
    '/embed': ['text/html', '<!doctype html><title>Embed</title><p>Embedded</p>'],
  };
  return listen((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/html', PAGE];
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.setHeader('content-security-policy', POLICY);
    response.end(body);
  });
}
