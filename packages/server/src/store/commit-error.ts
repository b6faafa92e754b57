// A commit that failed half-way: the one error after which nobody knows what is kept.

/**
 * The commit itself failed: nobody knows whether the batch is kept. Where the disk is this machine's, the process must end and start again:
 * a failed fsync is never retried, because the kernel may have dropped the pages it could not write.
 */
export class CommitError extends Error {
  override readonly name = 'CommitError';
  /** True where a database on the other side of a connection takes care of its own disk: the process goes on, and a repetition finds out. */
  readonly survivable: boolean;

  constructor(message: string, { survivable = false, ...options }: ErrorOptions & { readonly survivable?: boolean } = {}) {
    super(message, options);
    this.survivable = survivable;
  }
}
