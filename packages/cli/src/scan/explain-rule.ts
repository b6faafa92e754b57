// assent scan explain RULE: what it says, why it is one, how to keep it, where that can be read.
import { ruleOf, SCAN_RULES } from '@assent/scanner';
import { LAW_RULES } from '@assent/core/schema';
import type { Values, World } from '../command.ts';
import { UsageError } from '../usage-error.ts';
import { reportLocale } from './report-locale.ts';

export function explainRule([id, ...rest]: readonly string[], asked: Values[string], world: World): number {
  const ids = [...Object.keys(SCAN_RULES), ...LAW_RULES.keys()];
  if (id === undefined || rest.length || !ids.includes(id)) throw new UsageError(`expected the id of a rule (${ids.join(', ')}), got ${id ?? 'nothing'}`);
  const locale = reportLocale(typeof asked === 'string' ? asked : undefined, null, world.env.LANG);
  const { title, reason, fix, sources } = ruleOf(id, locale);
  const how = locale === 'fr' ? 'Comment la respecter :' : 'How to keep it:';
  world.out([`${id}${locale === 'fr' ? ' :' : ':'} ${title}`, '', reason, '', `${how} ${fix}`, ...sources.map(source => `  ${source}`)].join('\n'));
  return 0;
}
