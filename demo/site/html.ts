// HTML from tagged templates: every value is escaped, unless it is HTML already.

/** HTML that is known to be safe to send. Made by `html` and `raw` only. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** What a template may hold: text is escaped, lists are joined, `false`, `null` and `undefined` print nothing. */
export type Value = Html | string | number | false | null | undefined | readonly Value[];

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text made safe for element content and quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"']/g, character => ENTITIES[character] as string);
}

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(parts.reduce((all, part, index) => all + print(values[index - 1]) + part));
}

/** Text of our own that is HTML already: SVG, inline scripts. Never something that came with a request. */
export function raw(text: string): Html {
  return new Html(text);
}

function print(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object' && value) return value.map(print).join('');
  return value === false || value == null ? '' : escape(String(value));
}
