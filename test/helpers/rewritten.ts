// Pages rewritten: the rewriter with the rules of a small site, a script that loads another, and markup that no rewrite may touch.
import { makeRewrite, type RewriteOptions } from '@assent/server/rewrite';
import { NOW, PAGE, REWRITE_RULES } from './rewrite-rules.ts';

/** What becomes of a page, for a visitor with that cookie. */
export const rewrite = (html: string, options: Partial<RewriteOptions> = {}, cookie?: string): string =>
  makeRewrite({ rules: REWRITE_RULES, now: () => NOW, ...options }).html(html, { url: PAGE, cookie });

/** What a service says to paste. */
export const SNIPPET = `var s=document.createElement('script');s.src='https://stats.test/a.js';document.head.append(s)`;

/** The tag of the SDK. */
export const TAG = '<script src="/a/assent.js"></script>';

/** Nothing of these is held. */
export const UNTOUCHED = [
  '<script src="/own.js"></script><script src=https://cdn.test/lib.js></script><script src=https://pay.test/v1></script>',
  '<script>window.state={"v":"https://stats.test/embed"}</script>',
  '<script type="application/ld+json">{"src":"https://stats.test/x"}</script>',
  '<link rel=canonical href="https://stats.test/"><a href="https://stats.test/">x</a><form action="https://stats.test/"></form>',
  '<!-- <img src="https://stats.test/"> --><!--[if IE]><script src="https://stats.test/"></script><![endif]--><![if !IE]>',
  '<textarea><img src="https://stats.test/"></textarea><title><img src="https://stats.test/"></title>',
  '<xmp><img src="https://stats.test/"></xmp><iframe><img src="https://stats.test/"></iframe><noembed><img src="https://stats.test/"></noembed>',
  `<script>document.write('<img src="https://stats.test/">')//${'x'.repeat(5000)}</script>`,
  '<script><!-- <script x></script> <link href="https://stats.test/"> --></script>',
  '<svg><![CDATA[<img src="https://stats.test/">]]></svg><math><mi><![CDATA[<img src=https://stats.test/>]]></mi></math>',
  '<template data-purpose="audience"><script src="https://stats.test/"></script><template><img src=https://stats.test/></template></template>',
  '<script type="text/plain" data-purpose="audience" data-src="https://stats.test/"></script><script type="text/plain" data-service=stats src="https://stats.test/"></script>',
  '<img data-purpose="necessary" src="https://stats.test/">',
  '<my-player src="https://stats.test/"></my-player><div data-src="https://stats.test/"></div>',
  '<p style="background:url(/own.png)">a < b &amp; c &nbsp \0 \r\n \r</p><br/ ><a b=\'"\' c=">">',
  '<img src="https://stats.test/" alt="never closed',
  '<a <b <i x=<img src=https://stats.test/',
  '<',
  '</',
  '<!',
  '<!-',
  '<!--',
  '&',
  '</p',
  '<p',
  '<script>',
  '<style>p{',
  '<title>',
  '',
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="><img src="javascript:1"><img src="https://"><img src="">',
  '<plaintext><img src="https://stats.test/">',
];
