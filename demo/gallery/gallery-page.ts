// The gallery's own page: a form to choose a look, and every example in a frame.
import { LAYOUTS, THEME_NAMES } from '@assent/core';
import { type Html, html } from '../site/html.ts';
import { type Example, PARTS } from './example.ts';
import { EXAMPLES } from './examples.ts';

const WIDTHS = ['360', '768', '1280'];

/** Works without a script: the form asks for the page again. */
export function galleryPage(wanted: URLSearchParams, languages: readonly string[]): string {
  const chosen = new URLSearchParams(
    [
      choice('locale', languages, 'en'),
      choice('theme', THEME_NAMES),
      choice('layout', LAYOUTS),
      choice('scheme', ['light', 'dark']),
      choice('width', WIDTHS),
    ].map(({ name, values, preset }) => [name, values.find(value => value === wanted.get(name)) ?? preset]),
  );
  const pick = (name: string, label: string, values: readonly string[]) =>
    html`<label>${label} <select name="${name}">${values.map(value => html`<option${value === chosen.get(name) && html` selected`}>${value}</option>`)}</select></label>`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Every state of every part · Assent</title>
<link rel="stylesheet" href="/gallery/gallery.css">
</head>
<body>
<header><h1>Every state of every part</h1>
<form>${pick('locale', 'Language', languages)}${pick('theme', 'Theme', THEME_NAMES)}${pick('layout', 'Layout', LAYOUTS)}${pick('scheme', 'Colours', ['light', 'dark'])}${pick('width', 'Width', WIDTHS)}<button>Show</button></form>
</header>
<main>${PARTS.map(part => section(part, chosen))}</main>
</body>
</html>
`.text;
}

const choice = (name: string, values: readonly string[], preset = values[0] ?? '') => ({ name, values, preset });

function section(part: string, chosen: URLSearchParams): Html {
  const examples = EXAMPLES.filter(example => example.part === part);
  return html`<section><h2>${part}</h2><div class="examples">${examples.map(example => figure(example, chosen))}</div></section>`;
}

function figure({ name, about }: Example, chosen: URLSearchParams): Html {
  const address = `/gallery/example?${new URLSearchParams([['name', name], ...chosen])}`;
  return html`<figure class="w${chosen.get('width') ?? ''}"><figcaption><a href="${address}">${name}</a> ${about}</figcaption>
<iframe src="${address}" title="${name}" loading="lazy"></iframe></figure>`;
}
