// What a stand-in vendor answers, by the ending of the path: scripts that say that they ran, frames, style sheets, and "ok" for all else.

/** The code of a vendor's script: the page's `ran` tells which ran, in order. */
export const vendorScript = (name: string): string => `(window.ran ??= []).push(${JSON.stringify(name)});${ALSO[name] ?? ''}`;

/** What some of them do besides. */
const ALSO: Readonly<Record<string, string>> = {
  'current-script.js': "(window.said ??= []).push(document.currentScript?.id ?? 'none');",
  'writes.js': `document.write('<p id="external">e</p>');`,
};

const ANSWERS: readonly (readonly [path: RegExp, type: string, body: (name: string) => string])[] = [
  [/\.m?js$/, 'text/javascript', vendorScript],
  [/\.css$/, 'text/css', () => 'p{color:red}'],
  [/\.html$/, 'text/html', () => '<p>vendor</p>'],
  [/./, 'text/plain', () => 'ok'],
];

/** The answer to a request for `path`, which begins with a slash. */
export function vendorAnswer(path: string): { readonly type: string; readonly body: string } {
  const [, type, body] = ANSWERS.find(([pattern]) => pattern.test(path)) as (typeof ANSWERS)[number];
  return { type, body: body(path.slice(1)) };
}
