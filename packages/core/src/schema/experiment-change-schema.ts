// The shape of a change to an experiment: it is started, or stopped for good.
import { z } from 'zod';
import { SERVICE_ID } from '../purpose.ts';

export interface ExperimentChange {
  readonly site: string;
  readonly to: 'running' | 'stopped';
}

/** What `POST /v1/experiments/:experiment` accepts. */
export const ExperimentChangeSchema: z.ZodType<ExperimentChange> = z.strictObject({
  site: z.string().regex(SERVICE_ID),
  to: z.enum(['running', 'stopped']),
});
