// Reading what somebody else wrote: values of the kind that was expected, or none.

export type Plain = Readonly<Record<string, unknown>>;

export const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value);

export const plain = (value: unknown): Plain => (isPlain(value) ? value : {});

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Without markup, on one line; `undefined` for what is no text or empty. */
export function text(value: unknown): string | undefined {
  const said =
    typeof value === 'string'
      ? value
          .replace(/<[^>]*>/g, '')
          .replace(/\s+/g, ' ')
          .trim()
      : '';
  return said || undefined;
}

export const number = (value: unknown): number | undefined => (typeof value === 'number' && value > 0 ? value : undefined);

/** A cookie name as the site file writes it, from a text, a regular expression or a list that begins with one. */
export function cookieName(value: unknown): string[] {
  const given = Array.isArray(value) ? value[0] : isPlain(value) && 'name' in value ? value.name : value;
  // another realm's regular expression is no instance of ours
  const source = Object.prototype.toString.call(given) === '[object RegExp]' ? (given as RegExp).source : undefined;
  const name =
    source === undefined
      ? text(given)
      : source
          .replace(/^\^/, '')
          .replace(/\$$/, '')
          .replace(/\\(.)/g, '$1')
          .replace(/\.\*|\(.*|\[.*/g, '*');
  return name ? [source !== undefined && !source.endsWith('$') && !name.endsWith('*') ? `${name}*` : name] : [];
}
