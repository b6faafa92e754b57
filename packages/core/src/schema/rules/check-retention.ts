// Retention: tracers that measure an audience live for thirteen months at most (L05).
import { seconds } from '../../validity.ts';
import type { Rule } from '../draft.ts';
import { problem, show } from '../site-problem.ts';

const LONGEST = 'P13M';

export const checkRetention: Rule = ({ services }) =>
  services.flatMap(({ service, path }) =>
    !service.purposes?.includes('audience')
      ? []
      : (service.tracers ?? []).flatMap((tracer, index) =>
          (seconds(tracer?.retention ?? '') ?? 0) > (seconds(LONGEST) ?? 0)
            ? [
                problem(
                  'warning',
                  'retention-long',
                  [...path, 'tracers', index, 'retention'],
                  `expected at most ${LONGEST} for ${show(tracer?.name)}, got ${show(tracer?.retention)}`,
                  'L05: shorten it in the service, then here',
                ),
              ]
            : [],
        ),
  );
