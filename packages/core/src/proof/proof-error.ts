// What is wrong with a proof: a stable code for programs and tests, and a sentence for people.

/** Every way in which a proof, a note or a key can fail; `verifyReceipt` and `auditLog` answer with the same codes. */
export type ProofCode =
  /** Not the format that was expected, or cut off. */
  | 'malformed'
  /** Signed, but by no key that is trusted here. */
  | 'foreign-key'
  /** A trusted key's signature does not fit the text. */
  | 'bad-signature'
  /** The verifier key itself is not one: its id does not fit its bytes. */
  | 'bad-key'
  /** A checkpoint of another log than the one expected. */
  | 'other-log'
  /** The facts written beside a proof are not those that it proves. */
  | 'facts-differ'
  /** The path does not lead from this record to the signed root: record, salt, position, path or tree were changed. */
  | 'not-included'
  /** The platform cannot check Ed25519 signatures or hash. */
  | 'unable';

/** Thrown by parsers and verifiers of this folder. `message` says what was expected and what came; it holds nothing of the record. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
  readonly code: ProofCode;

  constructor(code: ProofCode, message: string) {
    super(message);
    this.code = code;
  }
}
