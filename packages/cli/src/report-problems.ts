// Says what is wrong with a site file: every problem with its path, its rule and how to mend it.
import { LAW_RULES, type SiteProblem } from '@assent/core/schema';
import type { LoadedSite } from './load-site.ts';
import { makePaint, type Paint } from './paint.ts';

/** Lines for people, the count last. */
export function reportProblems({ file, problems }: LoadedSite, colour: boolean): string {
  const paint = makePaint(colour);
  const lines = problems.map(({ severity, path, message, code, hint, rule, override }) =>
    [
      `${label(severity, !!override, paint)} ${path ? `${paint('bold', path)}: ` : ''}${message} ${paint('dim', `[${rule ? `${rule} ` : ''}${code}]`)}`,
      ...(hint ? [hint] : []),
      ...(rule && !override ? explain(rule) : []),
      ...(override ? [`overridden by ${override.author} on ${override.date}: ${override.reason}`] : []),
    ]
      .map((line, index) => (index ? `        ${paint('dim', line)}` : line))
      .join('\n'),
  );
  const open = problems.filter(({ override }) => !override);
  const errors = open.filter(({ severity }) => severity === 'error').length;
  const warnings = open.length - errors;
  const overridden = problems.length - open.length;
  const verdict = errors ? paint('red', `${file}: ${count(errors, 'error')}`) : paint('green', `${file}: no errors`);
  return [...lines, `${verdict}${warnings ? `, ${count(warnings, 'warning')}` : ''}${overridden ? `, ${overridden} overridden` : ''}`].join('\n');
}

function label(severity: SiteProblem['severity'], overridden: boolean, paint: Paint): string {
  if (overridden) return paint('dim', 'known  ');
  return severity === 'error' ? paint('red', 'error  ') : paint('yellow', 'warning');
}

/** Why the rule is one, how to keep it, and where that can be read. */
function explain(id: string): string[] {
  const rule = LAW_RULES.get(id);
  return rule ? [`why: ${rule.reason}`, `fix: ${rule.fix}`, ...rule.sources.map(source => `see: ${source}`)] : [];
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
