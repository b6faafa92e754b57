// What the bench uses of autocannon, which brings no declarations of its own.
declare module 'autocannon' {
  interface Options {
    readonly url: string;
    readonly connections: number;
    readonly duration: number;
    /** Requests a second from all connections together; latencies are then counted from when a request was due. */
    readonly overallRate?: number;
    readonly requests: readonly { readonly method: string; readonly headers: Readonly<Record<string, string>>; setupRequest(request: object): object }[];
  }
  interface Result {
    readonly '2xx': number;
    readonly non2xx: number;
    readonly errors: number;
    readonly statusCodeStats: Readonly<Record<string, { readonly count: number }>>;
    /** Seconds. */
    readonly duration: number;
    /** Milliseconds. */
    readonly latency: { readonly p50: number; readonly p99: number };
  }
  export default function autocannon(options: Options): Promise<Result>;
}
