// What the instrument tells, one JSON text a call of its binding.

export interface Told {
  readonly about: 'write' | 'read' | 'fingerprint' | 'google';
  readonly kind: string;
  readonly name: string;
  /** A cookie's whole line, or a stored value; absent where there is none. */
  readonly value?: string;
  /** `https://host/script.js:1:16`, nearest first. */
  readonly by: readonly string[];
  /** Host of the frame or worker. */
  readonly host: string;
  readonly wellFormed?: boolean;
}
