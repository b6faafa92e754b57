// The attributes of one start tag as it is written in the source, so that a tag can be edited without being written anew.
import { decodeHTMLAttribute } from 'entities';

export interface Attribute {
  /** Lower case. */
  readonly name: string;
  /** Where the name begins and ends in the tag. */
  readonly at: number;
  readonly nameEnd: number;
  /** Where the attribute ends, its value included. */
  readonly end: number;
  /** With character references decoded and quotes taken off. */
  readonly value: string;
}

// HTML standard §13.2.5.32–38: what begins an attribute, its name (a first `=` belongs to it), and its value in one of three quotings
const ATTRIBUTE = /[\t\n\f\r /]*(=?[^\t\n\f\r />=]*)(?:[\t\n\f\r ]*=[\t\n\f\r ]*("[^"]*"|'[^']*'|[^\t\n\f\r >]*))?/y;

/** Every attribute in order, duplicates too: of these a browser takes the first. `text` makes what the browser reads of what the source holds. */
export function readAttributes(tag: string, text: (units: string) => string): readonly Attribute[] {
  const found: Attribute[] = [];
  ATTRIBUTE.lastIndex = /^<[^\t\n\f\r />]*/.exec(tag)?.[0].length ?? 0;
  for (;;) {
    const match = ATTRIBUTE.exec(tag);
    const name = match?.[1];
    if (!match || !name) return found;
    const at = match.index + match[0].indexOf(name, match[0].search(/[^\t\n\f\r /]/));
    const raw = match[2] ?? '';
    const quoted = raw.length > 1 && /^(["']).*\1$/s.test(raw);
    found.push({
      name: name.replace(/[A-Z]+/g, letters => letters.toLowerCase()),
      at,
      nameEnd: at + name.length,
      end: match.index + match[0].length,
      value: decodeHTMLAttribute(text(quoted ? raw.slice(1, -1) : raw)),
    });
  }
}

/** The value a browser sees, `undefined` where the attribute is not there. */
export function valueOf(attributes: readonly Attribute[], name: string): string | undefined {
  return attributes.find(attribute => attribute.name === name)?.value;
}

export interface Edits {
  /** Name → its new name; the value stays as it is written. */
  readonly rename?: ReadonlyMap<string, string>;
  /** Name → its new value; an attribute that was there is replaced. */
  readonly set?: ReadonlyMap<string, string>;
  readonly drop?: ReadonlySet<string>;
}

/** The tag with its attributes edited, every other character as it was. New ones come right after the name, where nothing can swallow them. */
export function editTag(tag: string, attributes: readonly Attribute[], { rename = new Map(), set = new Map(), drop = new Set() }: Edits): string {
  const replaced = new Set([...rename.values(), ...set.keys(), ...drop]);
  const name = /^<[^\t\n\f\r />]*/.exec(tag)?.[0] ?? '';
  let out = name;
  for (const [key, value] of set) out += ` ${key}="${escapeAttribute(value)}"`;
  let from = name.length;
  for (const attribute of attributes) {
    const renamed = rename.get(attribute.name);
    if (renamed) out += `${tag.slice(from, attribute.at)}${renamed}${tag.slice(attribute.nameEnd, attribute.end)}`;
    else if (replaced.has(attribute.name)) out += tag.slice(from, attribute.at);
    else out += tag.slice(from, attribute.end);
    from = attribute.end;
  }
  return out + tag.slice(from);
}

/** Every character that is not ASCII becomes a reference, so that the source's encoding does not matter. */
function escapeAttribute(value: string): string {
  return value.replace(/[&"<>\u{80}-\u{10ffff}]/gu, char => `&#${char.codePointAt(0)};`);
}
