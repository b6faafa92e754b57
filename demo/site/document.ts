// A whole HTML document around a page: Assent's tag first, then the vendors' tags as they would be pasted.
import { footer } from './footer.ts';
import { header } from './header.ts';
import { type Html, html, raw } from './html.ts';
import { LOCALES } from './locale.ts';
import type { Page, PageContext } from './page.ts';
import { PATHS } from './paths.ts';
import { strip } from './strip.ts';
import { adPixel } from './tags/ad-pixel.ts';
import { amplitude } from './tags/amplitude.ts';
import { googleAnalytics } from './tags/google-analytics.ts';
import { metaPixel } from './tags/meta-pixel.ts';
import { posthog } from './tags/posthog.ts';
import { snowplow } from './tags/snowplow.ts';
import { keepSpaces } from './typography.ts';

export interface Frame {
  /** Address of `assent.js`, or `null` for the site as it would be without Assent. */
  readonly assent: string | null;
  /** False when the visitor asked for the page without the demo's strip (`?strip=0`). */
  readonly strip: boolean;
}

export function renderDocument(page: Page, context: PageContext, frame: Frame): string {
  const { locale } = context;
  const main = locale === 'fr' ? keepSpaces(page.main(context)) : page.main(context);
  const health = page.context === 'health' && html` data-context="health"`;
  return html`<!doctype html>
<html lang="${locale}">
<head>
${frame.assent && html`<script src="${frame.assent}"${health}></script>`}
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.id === 'home' ? page.title[locale] : `${page.title[locale]} · Lucarne`}</title>
<meta name="description" content="${page.description[locale]}">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#fdf9f2" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#0d1d22" media="(prefers-color-scheme: dark)">
<link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/assets/site.css">
${frame.strip && html`<link rel="stylesheet" href="/assets/strip.css"><script type="module" src="/assets/strip.js"></script>`}
${LOCALES.map(each => html`<link rel="alternate" hreflang="${each}" href="${PATHS[page.id][each]}">\n`)}
${tags(context)}
<script type="module" src="/assets/app.js" data-mixpanel="${context.vendor('mixpanel')}"${context.held && html` data-statistics-purpose="audience"`}></script>
</head>
<body>
${frame.strip && strip(locale)}
${header(page, locale)}
<main id="main" tabindex="-1">${main}</main>
${footer(locale, context.preferences)}
${adPixel(context, page.id)}
</body>
</html>
`.text;
}

/** In the order a marketing team would have pasted them over the years. */
function tags(context: PageContext): Html {
  const pasted = [googleAnalytics, metaPixel, posthog, snowplow, amplitude].map(tag => tag(context).text);
  return raw(pasted.join('\n'));
}
