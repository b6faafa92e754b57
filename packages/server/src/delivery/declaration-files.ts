// The declaration as files: for visitors without scripts, for a policy that is kept as text, and for programs.
import { declarationHtml, declarationMarkdown, declare, type Site, type Words } from '@assent/core';

/** `declaration.<locale>.html`, `.md` and `.json` of one language. `version` = site version, as the choice cookie carries it. */
export function declarationFiles(site: Site, locale: string, words: Words, version: string): (readonly [file: string, content: Buffer])[] {
  const declaration = declare(site, locale, words, version);
  const kinds = { html: declarationHtml(declaration), md: declarationMarkdown(declaration), json: `${JSON.stringify(declaration, null, 2)}\n` };
  return Object.entries(kinds).map(([kind, text]) => [`declaration.${locale}.${kind}`, Buffer.from(text)]);
}
