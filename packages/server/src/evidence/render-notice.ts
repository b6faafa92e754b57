// The page that tells a visitor what a notice said (ux §6.2 V3): its words in their order, from the document that a record names by hash.
import { fill, NECESSARY, type NoticeTexts, type PanelTexts } from '@assent/core';
import { html, raw } from 'hono/html';
import { PAGE_STYLE } from '../preferences/page-style.ts';

/** The document of a notice: both its layers (`describeTexts`). */
export interface NoticeDocument {
  readonly notice: Omit<NoticeTexts, 'version'>;
  readonly panel: PanelTexts;
}

/** A document of the evidence as that of a notice; `null` where it is another one. */
export function readNotice(content: Uint8Array): NoticeDocument | null {
  try {
    const document = JSON.parse(String(Buffer.from(content))) as Partial<NoticeDocument> | null;
    return document?.notice?.purposes && document.panel?.words ? (document as NoticeDocument) : null;
  } catch {
    return null; // a script, a picture
  }
}

/** A whole document, in the notice's language. Its buttons are told, not there: nothing can be chosen on this page. `name` = the notice's hash. */
export async function renderNotice({ notice, panel }: NoticeDocument, name: string): Promise<string> {
  const { locale } = notice;
  const title = fill(locale, panel.words['receipt.notice'] ?? '{version}', { version: name.slice(0, 8) });
  const lead = notice.lead.replace('{partners}', () => notice.partners);
  const asked = panel.purposes.filter(({ id }) => id !== NECESSARY);
  const titleOf = (place: number) => notice.purposes[notice.order?.indexOf(place) ?? place]?.[0];
  return String(
    await html`<!doctype html>
<html lang="${locale}" dir="${notice.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<title>${title} – ${panel.name}</title><style>${raw(PAGE_STYLE)}</style></head>
<body><main>
<h1>${title}</h1>
<section><h2>${notice.title}</h2>
<p>${lead}</p>
<ul>${notice.purposes.map(([purpose, short]) => html`<li><strong>${purpose}</strong> ${short}</li>`)}</ul>
<p>${notice.reassure.replace('{policy}', () => notice.policy)}</p>
<p class="muted">${[notice.refuse, notice.accept, notice.choose].map(label => `[ ${label} ]`).join(' ')}</p></section>
<section><h2>${fill(locale, panel.words['panel.title'] ?? '', { site: panel.name })}</h2>
${asked.map(({ id, long }, place) => {
  const services = panel.services.filter(({ purposes }) => purposes.includes(id));
  return html`<h3>${titleOf(place)}</h3><p>${long}</p><ul>${services.map(({ name, vendor }) => html`<li>${name} (${vendor.name})</li>`)}</ul>`;
})}</section>
</main></body></html>
`,
  );
}
