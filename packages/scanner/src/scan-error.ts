// Why a scan could not be made; each code has its exit code at the command line.

export type ScanErrorCode =
  /** No Chromium on this machine, or it does not start. */
  | 'browser-missing'
  /** This Chromium would hide third-party cookies, so that a clean report would mean nothing. */
  | 'self-test-failed'
  /** The site does not answer, or its certificate fails. */
  | 'unreachable'
  /** Assent's notice, or its second layer, did not appear where it was to be captured. */
  | 'no-notice'
  /** It took longer than it was given. */
  | 'out-of-time';

/** `expected …, got …; what to do`. */
export class ScanError extends Error {
  override readonly name = 'ScanError';

  readonly code: ScanErrorCode;

  constructor(code: ScanErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
