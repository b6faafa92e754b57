// What the preferences say in one language, from the files that the SDK itself is given: one text, one hash in the records.
import { fill, type NoticeTexts, type PanelTexts, type Rules, type Vars } from '@assent/core';
import type { ServedSite } from '../sites/served-site.ts';

export interface PageTexts {
  readonly locale: string;
  readonly notice: NoticeTexts;
  readonly panel: PanelTexts;
  /** A text of the preferences, its gaps filled. */
  say(key: string, vars?: Vars): string;
}

/** `locale` is one of the site's; `rules` = those of the visitor, whose profile has words of its own. */
export function pageTexts({ files }: ServedSite, rules: Rules, locale: string): PageTexts {
  const read = <T>(name: string) => JSON.parse(String(files.get(`assets/${rules.files[name]?.[0]}`))) as T;
  const [notice, panel] = [read<NoticeTexts>(locale), read<PanelTexts>(`${locale}-panel`)];
  return { locale, notice, panel, say: (key, vars) => fill(locale, panel.words[key] ?? key, vars) };
}
