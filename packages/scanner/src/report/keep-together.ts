// French puts a space before some signs; a line may not break there.
import type { ReportLocale } from '../words/bilingual.ts';

/** For sentences, not for what is to be pasted. */
export function keepTogether(text: string, locale: ReportLocale): string {
  return locale === 'fr' ? text.replace(/ (?=[;:!?»%])/g, '\u00a0').replaceAll('« ', '«\u00a0') : text;
}
