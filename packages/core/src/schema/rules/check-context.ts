// Context: on pages about health, advertising is off for good (L50).
import type { Rule } from '../draft.ts';
import { problem } from '../site-problem.ts';

export const checkContext: Rule = ({ file, services }) => {
  if (file.context !== 'health') return [];
  const hint = 'L50: no choice can switch it on; remove it, or declare these pages as a site of their own';
  const purposes = (file.purposes ?? []).flatMap((purpose, index) => (purpose?.id === 'advertising' ? [['purposes', index]] : []));
  const running = services.filter(({ service }) => service.purposes?.includes('advertising')).map(({ path }) => path);
  return [...purposes, ...running].map(path =>
    problem('warning', 'advertising-in-health', path, 'expected no advertising in a health context, got some that will never run', hint),
  );
};
