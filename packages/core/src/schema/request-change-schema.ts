// The shape of a change to a request in the rights queue.
import { z } from 'zod';
import { SERVICE_ID } from '../purpose.ts';
import { EXTENSION_REASONS, REFUSAL_REASONS, REQUEST_STATES, type RequestReason, type RequestState } from '../rights/rights-request.ts';

export interface RequestChange {
  readonly site: string;
  /** The state that whoever changes it has seen: somebody else may have been quicker. */
  readonly from: RequestState;
  readonly to: RequestState;
  /** Why it is refused; or, the state staying as it is, why it takes longer. */
  readonly reason?: RequestReason | undefined;
}

/** What `POST /v1/requests/:request` accepts: a next state (a refusal with its reason), or an extension, which is the same state with a reason. */
export const RequestChangeSchema: z.ZodType<RequestChange> = z
  .strictObject({
    site: z.string().regex(SERVICE_ID),
    from: z.enum(REQUEST_STATES),
    to: z.enum(REQUEST_STATES),
    reason: z.enum([...REFUSAL_REASONS, ...EXTENSION_REASONS]).optional(),
  })
  .refine(({ from, to, reason }) => {
    if (to === from) return EXTENSION_REASONS.some(one => one === reason);
    return to === 'refused' ? REFUSAL_REASONS.some(one => one === reason) : reason === undefined;
  });
