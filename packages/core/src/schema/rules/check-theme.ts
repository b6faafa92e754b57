// Theme: text has to be readable in the colours of the site (WCAG 2.2 SC 1.4.3).
import { contrast, LEAST_CONTRAST, TEXT_PAIRS } from '../../theme.ts';
import type { Rule } from '../draft.ts';
import { problem, show } from '../site-problem.ts';

export const checkTheme: Rule = ({ file }) => {
  const theme = file.notice?.theme ?? {};
  return TEXT_PAIRS.flatMap(([ink, paper]) => {
    const [over, under] = [theme[ink], theme[paper]];
    if ((over === undefined) !== (under === undefined)) {
      const [given, wanted] = over === undefined ? [paper, ink] : [ink, paper];
      return [
        problem(
          'warning',
          'half-pair',
          ['notice', 'theme', wanted],
          `expected a value to go with ${show(given)}, got nothing`,
          'light and dark defaults would meet your colour',
        ),
      ];
    }
    const ratio = over === undefined || under === undefined ? null : contrast(over, under);
    if (ratio === null || ratio >= LEAST_CONTRAST) return [];
    const got = `${Math.floor(ratio * 100) / 100} (${over} on ${under})`; // cut, so that 4.499 never reads 4.5
    return [
      problem(
        'error',
        'low-contrast',
        ['notice', 'theme', ink],
        `expected a contrast of at least ${LEAST_CONTRAST} with ${show(paper)}, got ${got}`,
        'WCAG 2.2 SC 1.4.3',
      ),
    ];
  });
};
