// Reads Content-Security-Policy text, as a header carries it, and writes it back (CSP3 §2.2).

/** Directive → its sources or other values, in the order written. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The policies of a header value or of several lines: each of them is in force. Of a directive written twice the first counts, as in browsers. */
export function parsePolicies(text: string): Policy[] {
  return text
    .split(/[,\n]/)
    .map(parsePolicy)
    .filter(policy => policy.size > 0);
}

function parsePolicy(text: string): Policy {
  const policy = new Map<string, readonly string[]>();
  for (const directive of text.split(';')) {
    const [name = '', ...values] = directive.trim().split(/\s+/);
    if (name && !policy.has(name.toLowerCase())) policy.set(name.toLowerCase(), values);
  }
  return policy;
}

/** `default-src 'self'; img-src *`. */
export function formatPolicy(policy: Policy): string {
  return [...policy].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}
