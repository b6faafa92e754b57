// A text in every language of a report: kept together, so that none is forgotten and both say the same.

/** Languages in which findings and reports are written. */
export const REPORT_LOCALES = ['en', 'fr'] as const;

export type ReportLocale = (typeof REPORT_LOCALES)[number];

export type Bilingual = Readonly<Record<ReportLocale, string>>;

/** The text that `say` makes in each language. */
export const inEach = (say: (locale: ReportLocale) => string): Bilingual => ({ en: say('en'), fr: say('fr') });

/** What is the same in every language: markup to paste, an address. */
export const inAny = (text: string): Bilingual => ({ en: text, fr: text });
