// A commit that failed half-way: the one error after which a store's process must not go on.

/**
 * The commit itself failed: nobody knows whether the batch is kept. The process must end and start again;
 * a failed fsync is never retried, because the kernel may have dropped the pages it could not write.
 */
export class CommitError extends Error {
  override readonly name = 'CommitError';
}
