// Reads what a Tag Manager container holds, out of the script that carries it: its kinds of tag, and the addresses that its tags name.

export interface ContainerText {
  /** Type codes (`html`, `gaawe`, `cvt_12_3` for one of the gallery), sorted; paused tags are left out. */
  readonly types: readonly string[];
  /** Absolute addresses without query, sorted: in the tags' own text, and those that templates of the gallery are permitted to load. */
  readonly addresses: readonly string[];
}

interface Tag {
  readonly function?: unknown;
}

const MOST = 5_000_000;

/** `null` for a text that is no container: nothing of its shape is promised, and it may change any day. */
export function readContainer(text: string): ContainerText | null {
  if (text.length > MOST) return null;
  const { tags } = (objectAfter(text, '"resource":') ?? {}) as { readonly tags?: unknown };
  if (!Array.isArray(tags)) return null;
  const live = (tags as readonly (Tag | null)[]).filter(tag => typeof tag?.function === 'string' && tag.function !== '__paused');
  const types = new Set(live.map(tag => String(tag?.function).replace(/^__/, '')));
  const permitted = Object.entries(objectAfter(text, '"permissions":') ?? {}).filter(([name]) => types.has(name.replace(/^__/, '')));
  const addresses = [...live, ...permitted].flatMap(part => addressesIn(strings(part).join('\n')));
  return { types: [...types].sort(), addresses: [...new Set(addresses)].sort() };
}

// the object that stands after a key; a script is no JSON, but the container in it is
function objectAfter(text: string, key: string): Readonly<Record<string, unknown>> | null {
  const begin = text.indexOf('{', text.indexOf(key) + key.length);
  if (!text.includes(key) || begin < 0) return null;
  let depth = 0;
  let quoted = false;
  for (let at = begin; at < text.length; at++) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at++;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return parse(text.slice(begin, at + 1));
  }
  return null;
}

function parse(text: string): Readonly<Record<string, unknown>> | null {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return null;
  }
}

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}

function addressesIn(text: string): string[] {
  return [...text.matchAll(/(?:https?:)?\\?\/\\?\/((?:[\w-]+\.)+[a-z]{2,})((?:\\?\/[\w.~%+-]*)*)/gi)].map(
    ([, host = '', path = '']) => `https://${host.toLowerCase()}${path.replaceAll('\\', '') || '/'}`,
  );
}
