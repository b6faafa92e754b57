// Wrong usage: the command was called in a way it cannot follow; exit code 2.

export class UsageError extends Error {
  override readonly name = 'UsageError';
}
