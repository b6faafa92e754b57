// assent scan explain RULE: what it says, why it is one, how to keep it, where that can be read.
import { ruleOf, SCAN_RULES } from '@assent/scanner';
import { LAW_RULES } from '@assent/core/schema';
import type { World } from '../command.ts';
import { UsageError } from '../usage-error.ts';

export function explainRule([id, ...rest]: readonly string[], world: World): number {
  const ids = [...Object.keys(SCAN_RULES), ...LAW_RULES.keys()];
  if (id === undefined || rest.length || !ids.includes(id)) throw new UsageError(`expected the id of a rule (${ids.join(', ')}), got ${id ?? 'nothing'}`);
  const { title, reason, fix, sources } = ruleOf(id);
  world.out([`${id}: ${title}`, '', reason, '', `How to keep it: ${fix}`, ...sources.map(source => `  ${source}`)].join('\n'));
  return 0;
}
