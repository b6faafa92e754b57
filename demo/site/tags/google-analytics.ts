// Google Analytics: a loader and a queue, marked up for Assent.
import { type Html, html } from '../html.ts';
import { inlineScript, type TagContext, THIRTEEN_MONTHS } from './tag.ts';

const STREAM = 'G-LUCARNE042';

export function googleAnalytics({ vendor, held }: TagContext): Html {
  const marked = held && { purpose: 'audience', service: 'google-analytics' };
  const source = `${vendor('analytics')}/gtag/js?id=${STREAM}`;
  return html`${marked ? html`<script async type="text/plain" data-purpose="${marked.purpose}" data-service="${marked.service}" src="${source}"></script>` : html`<script async src="${source}"></script>`}
${inlineScript(
  `
  window.dataLayer = window.dataLayer || [];
  function gtag(){dataLayer.push(arguments);}
  gtag('js', new Date());
  gtag('config', '${STREAM}', { cookie_expires: ${THIRTEEN_MONTHS} });`,
  marked,
)}`;
}
