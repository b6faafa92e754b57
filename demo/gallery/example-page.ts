// The page around one example: some text, so that there is something to cover, and a place for what stands in the text.
import { html } from '../site/html.ts';

const TEXT = 'The page goes on with a text of its own, long enough to be scrolled, and with a link here and there. ';

/** `name`, `locale`, `theme`, `layout`, `scheme` as the gallery's form sends them; the script reads them from the address again. */
export function examplePage(wanted: URLSearchParams): string {
  const locale = wanted.get('locale') ?? 'en';
  const scheme = wanted.get('scheme');
  return html`<!doctype html>
<html lang="${locale}" dir="${/^(ar|he)/.test(locale) ? 'rtl' : 'ltr'}"${scheme && html` data-assent-theme="${scheme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${wanted.get('name') ?? 'Example'}</title>
<link rel="stylesheet" href="/gallery/example.css">
<script type="module" src="/gallery/script.js"></script>
</head>
<body>
<main><h1>A page</h1>
<h2>A part of it</h2>
<div id="slot"></div>
${Array.from({ length: 12 }, (_, n) => html`<p lang="en">${TEXT.repeat(2)}<a href="#${n}">Link ${n + 1}</a></p>\n`)}</main>
</body>
</html>
`.text;
}
