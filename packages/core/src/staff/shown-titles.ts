// What purposes and services were called in a notice, read from its texts as they were hashed: in the language in which they were read.

/** Titles by id of purpose and service; an id without one is left out. Never throws: evidence of another shape has no titles. */
export function shownTitles(texts: unknown): Readonly<Record<string, string>> {
  const { notice, panel } = (texts ?? {}) as {
    readonly notice?: { readonly purposes?: unknown };
    readonly panel?: { readonly purposes?: unknown; readonly services?: unknown };
  };
  const titles = listOf<readonly unknown[]>(notice?.purposes);
  // the notice lists in the order of the panel, which lists what is always on last
  const purposes = listOf<{ readonly id?: unknown }>(panel?.purposes).map(({ id }, n) => [id, titles[n]?.[0]]);
  const services = listOf<{ readonly id?: unknown; readonly name?: unknown }>(panel?.services).map(({ id, name }) => [id, name]);
  return Object.fromEntries([...services, ...purposes].filter(([id, title]) => typeof id === 'string' && typeof title === 'string' && title !== ''));
}

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value.filter(one => typeof one === 'object' && one !== null) : []);
