// What a request brings along besides itself: set by the socket adapter and by the guards, read by the routes.
import type { ServedSite } from './sites/served-site.ts';
import type { Account } from './store/account-store.ts';

export interface Environment {
  readonly Bindings: {
    /** Address of the peer, or of the visitor behind a trusted proxy. Held in memory for this request alone. */
    readonly address: string;
    /** True when the visitor's side speaks https. */
    readonly secure: boolean;
    /** Country of the visitor (ISO 3166-1 alpha-2) as a trusted proxy tells it; empty where none does. */
    readonly country: string;
    /** True when a program on this machine asks, with no proxy between. */
    readonly local: boolean;
  };
  readonly Variables: {
    /** The allow-listed Origin. */
    origin: string;
    /** The page whose token came with the request, as `pageOf` names it. */
    page: string;
    /** The body, at most 8 kB, or 64 kB of policy reports. */
    body: string;
    /** A PNG as it came, at most 8 MB; set instead of `body` where pictures are handed in. */
    picture: Uint8Array;
    /** The site that the request is about; for the log line. */
    site: ServedSite;
    /** Whose session or token it is; set by `guards/allow.ts`. */
    account: Account;
  };
}
