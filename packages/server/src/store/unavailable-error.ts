// The store that cannot answer now: nothing was changed, and asking again later is the remedy.

/** The database was not reached, has lost the connection, is starting or stopping, or kept one waiting for too long. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}
