// Text: what an author words once for each language.

/** Text in one or more languages, keyed by BCP 47 tag: `{ "fr": "…", "en": "…" }`. */
export type Text = Readonly<Record<string, string>>;
