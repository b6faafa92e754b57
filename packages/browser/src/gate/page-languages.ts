// The languages that a page asks for.

/** What it asks for by itself (`<html data-assent-locale>`), then the language that it says it is in, which may be empty. */
export const pageLanguages = (): [asked: string | undefined, own: string] => [document.documentElement.dataset.assentLocale, document.documentElement.lang];
