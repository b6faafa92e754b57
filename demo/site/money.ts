// Amounts in euros as each language writes them.
import type { Locale } from './locale.ts';

/** `17.5` → `17,50 €` or `€17.50`; whole amounts keep no decimals unless `exact`. */
export function euros(amount: number, locale: Locale, exact = false): string {
  const digits = exact || !Number.isInteger(amount) ? 2 : 0;
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { style: 'currency', currency: 'EUR', minimumFractionDigits: digits }).format(amount);
}
