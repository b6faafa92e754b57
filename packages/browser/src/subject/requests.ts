// Rights that are exercised by a request: it is sent, and how far it is is read, with the secret of this browser alone.
import type { Requests, RequestStatus, Right } from '@assent/core';
import type { Handle } from '../handle.ts';
import { askEndpoint } from './ask.ts';

type Asking = Pick<Handle, 'rules' | 'native'>;

/** Sends a request and answers all there are, newest first; `null` where the endpoint took none. Never rejects. */
export const sendRequest = (handle: Asking, subject: string, right: Right): Promise<readonly RequestStatus[] | null> =>
  ask(handle, '/v1/subject/request', subject, { right });

/** Every request of this subject, newest first; `null` where the endpoint did not say. Never rejects. */
export const fetchRequests = (handle: Asking, subject: string): Promise<readonly RequestStatus[] | null> => ask(handle, '/v1/subject/requests', subject);

async function ask(handle: Asking, path: string, subject: string, more?: object): Promise<readonly RequestStatus[] | null> {
  const { status, body } = await askEndpoint(handle, path, subject, more);
  const { requests } = (body ?? {}) as Partial<Requests>;
  return status === 200 && Array.isArray(requests) ? requests : null;
}
