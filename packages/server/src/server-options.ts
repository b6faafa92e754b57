// What the endpoint is started with, and what it answers.
import type { CaptureFacts, Service, Site } from '@assent/core';
import type { CompanySettings } from './access/company.ts';
import type { Anchor } from './anchor/anchor.ts';
import type { SiteCaptures } from './evidence/captures.ts';
import type { Limits } from './guards/limits.ts';
import type { Retention } from './rights/due-day.ts';
import type { Scans } from './routes/scan-health.ts';
import type { StorePlace } from './store/open-store.ts';
import type { Store } from './store/store.ts';

export interface ServerOptions extends StorePlace {
  readonly sites: readonly Site[];
  /**
   * Data directory, made when it is not there: `assent.db`, `sample.db`, `anchor.json`, `signing-key.pem` and the keys before it.
   * Each process has its own; those on one database have copies of the same `signing-key.pem`.
   */
  readonly data: string;
  /** File that holds the last checkpoint of each log; best on another disk than `data`. Default `anchor.json` in `data`. */
  readonly anchor?: string;
  /** Who else is shown a checkpoint of each log once a day; default nobody. */
  readonly anchors?: readonly Anchor[];
  /** True = a log that contradicts its anchor is frozen and a new epoch begins, where the start would be refused otherwise. */
  readonly newEpoch?: boolean;
  /** How long records are kept as proofs after their choice has ended, and why, where a site's own file does not say; default a year. */
  readonly retention?: Retention;
  /** True = entries of the log that are older than the oldest record are pruned; default they stay for ever. */
  readonly prune?: boolean;
  /** True = anyone may read checkpoints and tiles; default: who holds a token. */
  readonly publicLog?: boolean;
  /** 0 = any free port. */
  readonly port: number;
  /** Address to listen on; default loopback. */
  readonly host?: string;
  /** The built browser package and the built dashboard. */
  readonly sdk: string;
  readonly dashboard: string;
  /** How many proxies of our own stand before this server; default none. */
  readonly trustedProxies?: number;
  /**
   * Header in which they tell the visitor's country (`CF-IPCountry`), for counting and for the profile, and one that tells the part of it (`CA`);
   * default none. Nothing is ever looked up.
   */
  readonly countryHeader?: string;
  readonly regionHeader?: string;
  readonly limits?: Limits;
  /** Known services by id, which give names to hosts that nobody declared; default none. */
  readonly catalog?: Readonly<Record<string, Service>>;
  /** Who scans the sites; default nobody. */
  readonly scans?: Scans;
  /** The company's own sign-in (OpenID Connect); default none. */
  readonly company?: CompanySettings;
  /** Token that opens `/metrics`; default none: they are for this machine only. */
  readonly metricsToken?: string;
  /** Connections that may be open at once; default 10 000. */
  readonly mostConnections?: number;
  /** Milliseconds from the moment `/readyz` says no until nothing more is accepted, so that what balances the load hears of it; default 0. */
  readonly drain?: number;
  /** One JSON object a line per request or event; default silence. */
  readonly log?: (line: string) => void;
  /** Called after a commit whose outcome nobody knows; must end the process. */
  readonly die?: () => void;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly random?: (size: number) => Uint8Array;
  /** Opens the store, where the caller has one of its own. */
  readonly openStore?: (data: string) => Store;
}

export interface RunningServer {
  readonly url: string;
  /** An administrator's token, on the first start only. */
  readonly token?: string;
  /** What was captured of its own sites' notices, for who takes pictures in this process. Throws for a site that it does not serve. */
  readonly captures: {
    list(site: string): ReturnType<SiteCaptures['list']>;
    keep(site: string, facts: CaptureFacts, png: Uint8Array): ReturnType<SiteCaptures['keep']>;
  };
  /** Stops accepting, finishes what is under way, writes everything back. */
  close(): Promise<void>;
}
