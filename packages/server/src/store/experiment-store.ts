// The experiments' part of a store: which ran when. What they tried is in the site file; what came of it is in the counters.

export interface KeptExperiment {
  readonly site: string;
  readonly id: string;
  /** SHA-256 (hex) of the canonical declaration that was started: another one under this id is another experiment. */
  readonly declared: string;
  /** Milliseconds since 1970. */
  readonly started: number;
  /** Milliseconds since 1970; `null` while it runs. */
  readonly stopped: number | null;
}

export interface ExperimentStore {
  /** Those of a site that were ever started, the first one first. */
  experiments(site: string): Promise<readonly KeptExperiment[]>;
  /** Starts one; answers false, and changes nothing, where one runs on that site or that one ever ran: counters tell none apart by time. Durable once resolved. */
  startExperiment(experiment: Omit<KeptExperiment, 'stopped'>): Promise<boolean>;
  /** Stops it for good at a time in milliseconds since 1970; answers whether it ran. Durable once resolved. */
  stopExperiment(site: string, id: string, at: number): Promise<boolean>;
}
