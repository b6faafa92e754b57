// A vendor of the demo: a host name, and what it answers on which path.

/** What a vendor's route may look at. */
export interface Call {
  readonly url: URL;
  readonly method: string;
  /** Names of the cookies the browser attached. */
  readonly cookies: readonly string[];
  /** A fresh random id, hexadecimal. */
  readonly id: string;
}

export interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string | string[]>>;
}

export interface Vendor {
  /** First label of the host: `posthog` stands for `posthog.localhost`. */
  readonly host: string;
  readonly name: string;
  /** Set for hosts that the site file allows and that keep no tracer. */
  readonly exempt?: true;
  /** Path prefixes and what they answer; the first that matches wins. */
  readonly routes: readonly (readonly [prefix: string, answer: (call: Call) => Answer])[];
}
