// Addresses in CSS: finds those of held services, and puts in their place one that leads nowhere.
import { tokenize, TokenType } from '@csstools/css-tokenizer';

/** What is there instead: an empty resource that no browser asks anybody for. */
const NOWHERE = 'data:,';

const LOADING_FUNCTION = /^(?:url|src|(?:-webkit-)?image-set)$/i;

/** Answers the style sheet, or declarations, without the addresses for which `held` is true; the same string when there are none. */
export function withoutHeldAddresses(css: string, held: (address: string) => boolean): string {
  if (!/url|import|src|image-set|\\/i.test(css)) return css; // a quick look; an escape may hide a name
  const functions: string[] = [];
  let importing = false;
  let out = '';
  for (const token of tokenize({ css })) {
    const [type, source] = token;
    if (type === TokenType.AtKeyword) importing = /^import$/i.test(token[4].value);
    if (type === TokenType.Semicolon || type === TokenType.OpenCurly) importing = false;
    if (type === TokenType.Function) functions.push(token[4].value);
    if (type === TokenType.OpenParen) functions.push('');
    if (type === TokenType.CloseParen) functions.pop();
    if (type === TokenType.URL && held(token[4].value)) out += `url(${NOWHERE})`;
    else if (type === TokenType.String && (importing || LOADING_FUNCTION.test(functions.at(-1) ?? '')) && held(token[4].value)) out += `"${NOWHERE}"`;
    else out += source;
  }
  return out;
}
