// The two languages of the demo site, and which one a visitor gets.

export type Locale = 'fr' | 'en';

export const LOCALES: readonly Locale[] = ['fr', 'en'];

/** The same thing said in both languages. */
export type Both<T = string> = Readonly<Record<Locale, T>>;

/** The language for `/`, from `Accept-Language` (RFC 9110 §12.5.4): the best-rated one we speak, else French. */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const rated = (acceptLanguage ?? '').split(',').map(part => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const quality = parameters.map(parameter => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
    return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = rated
    .filter(({ language, quality }) => quality > 0 && (LOCALES as readonly string[]).includes(language))
    .sort((a, b) => b.quality - a.quality)[0];
  return (best?.language as Locale | undefined) ?? 'fr';
}
