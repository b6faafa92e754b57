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
  /** IANA name of the time zone in which the site's days are cut. */
  readonly zone: string;
  /** `YYYY-MM-DD` there. */
  readonly today: string;
  /** To be called when the endpoint no longer knows the session. */
  readonly onEnded: () => void;
}
