// Says what is wrong with a site file: every problem with its path, its rule and how to mend it.
import type { LoadedSite } from './load-site.ts';
import { makePaint } from './paint.ts';

/** Lines for people, the count last. */
export function reportProblems({ file, problems }: LoadedSite, colour: boolean): string {
  const paint = makePaint(colour);
  const lines = problems.map(({ severity, path, message, code, hint }) =>
    [
      `${severity === 'error' ? paint('red', 'error  ') : paint('yellow', 'warning')} ${path ? `${paint('bold', path)}: ` : ''}${message} ${paint('dim', `[${code}]`)}`,
      ...(hint ? [`        ${paint('dim', hint)}`] : []),
    ].join('\n'),
  );
  const errors = problems.filter(problem => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  const verdict = errors ? paint('red', `${file}: ${count(errors, 'error')}`) : paint('green', `${file}: no errors`);
  return [...lines, `${verdict}${warnings ? `, ${count(warnings, 'warning')}` : ''}`].join('\n');
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
