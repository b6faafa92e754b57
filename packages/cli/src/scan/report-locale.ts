// In which language a report is written: as asked for, else as the site speaks, else as the machine does.
import type { Site } from '@assent/core';
import { REPORT_LOCALES, type ReportLocale } from '@assent/scanner';
import { UsageError } from '../usage-error.ts';

/** `lang` = the environment's `LANG`: `fr_FR.UTF-8`. Throws a UsageError for a language that reports do not have. */
export function reportLocale(asked: string | undefined, site: Pick<Site, 'locales'> | null, lang: string | undefined): ReportLocale {
  if (asked !== undefined) {
    const locale = known(asked);
    if (!locale || locale !== asked) throw new UsageError(`expected --locale ${REPORT_LOCALES.join(', ')}, got ${JSON.stringify(asked)}`);
    return locale;
  }
  return known(site?.locales[0] ?? lang ?? '') ?? 'en';
}

const known = (tag: string) => REPORT_LOCALES.find(locale => tag.slice(0, 2).toLowerCase() === locale);
