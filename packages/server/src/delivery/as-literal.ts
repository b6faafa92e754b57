// A JSON value as a JavaScript literal, in the letters that the minified gate around it uses too: that costs brotli less.

/** An expression that evaluates to `value` (JSON alone), without `<`, so that a page can carry it inline. */
export function asLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(asLiteral).join()}]`;
  if (value && typeof value === 'object') {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    return `{${members.map(([key, member]) => `${/^[a-z]\w*$/i.test(key) ? key : escaped(JSON.stringify(key))}:${asLiteral(member)}`).join()}}`;
  }
  return typeof value === 'string' ? escaped(`\`${JSON.stringify(value).slice(1, -1).replace(/[`$]/g, '\\$&')}\``) : JSON.stringify(value);
}

const escaped = (text: string) => text.replaceAll('<', '\\u003c');
