// The keys of what a page has stored.

/** Of both storages. Throws where a browser denies them. */
export const storedKeys = (): string[] => [localStorage, sessionStorage].flatMap(Object.keys);
