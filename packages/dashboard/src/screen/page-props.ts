// What every page of the dashboard is given.
import type { Api, Session } from '../api/api.ts';

export interface PageProps {
  readonly api: Api;
  /** Who is looking. */
  readonly session: Session;
  /** Of the endpoint. */
  readonly origin: string;
  /** Id of the site in view. */
  readonly site: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** To be called when the endpoint no longer knows the session. */
  readonly onEnded: () => void;
}
