// Cookie walls: entry may depend on consent only beside a real and fair alternative (L44, FR-15).
import { breach } from '../breach.ts';
import type { Rule } from '../draft.ts';
import { show } from '../site-problem.ts';

export const checkWall: Rule = draft => {
  const { wall } = draft.file;
  if (wall === undefined || wall === false) return [];
  if (wall === true) return breach(draft, 'wall-without-alternative', ['wall'], 'expected the alternative to the wall, got true');
  return (['offer', 'price', 'url', 'contact'] as const)
    .filter(key => !wall.alternative?.[key])
    .flatMap(key => breach(draft, 'wall-without-alternative', ['wall', 'alternative', key], `expected its ${key}, got ${show(wall.alternative?.[key])}`));
};
