// Weaves elements into a text.

/** Cuts a text at the gaps still open, so that elements can stand in them: `'a {b} c'` with `{ b: node }` gives `['a ', node, ' c']`. */
export function weave<T>(text: string, nodes: Readonly<Record<string, T>>): (string | T)[] {
  return text.split(/\{(\w+)\}/).map((piece, i) => (i % 2 ? (nodes[piece] ?? '') : piece));
}
