// Signed notes: a text, an empty line, and a line for each signature (C2SP signed-note).
import { fromBase64, toBase64 } from '../base64.ts';
import { sameBytes } from '../bytes.ts';
import { concat } from '../concat.ts';
import { ProofError } from '../proof-error.ts';
import { checkSignature } from './check-signature.ts';
import { isKeyName, type VerifierKey } from './verifier-key.ts';

/** Who can sign: a key, and a way to sign bytes with its private half, which stays where it is. Answers 64 bytes. */
export interface NoteSigner {
  readonly key: VerifierKey;
  sign(message: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** A signature line as written, checked or not. */
export interface SignatureLine {
  readonly name: string;
  /** 4 bytes. */
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
}

export interface OpenedNote {
  /** Ends with a line feed. */
  readonly text: string;
  /** The trusted keys whose signatures are good, in the order of their lines; never empty. */
  readonly signedBy: readonly VerifierKey[];
}

const DASH = '\u2014';
// notes with more signature lines than this are refused before any is checked; verifiers must take 16
const MOST_SIGNATURES = 64;

/** Signs a text that ends with a line feed, once per signer. Throws a ProofError `malformed` for a text that no note can carry. */
export async function signNote(text: string, signers: readonly NoteSigner[]): Promise<string> {
  const message = new TextEncoder().encode(checkText(text));
  const lines = await Promise.all(signers.map(async ({ key, sign }) => formatSignature({ name: key.name, id: key.id, signature: await sign(message) })));
  return `${text}\n${lines.join('')}`;
}

/** `— name base64(id ‖ signature)` and a line feed: to be put behind a note, whose own lines stay as they are. */
export const formatSignature = ({ name, id, signature }: SignatureLine): string => `${DASH} ${name} ${toBase64(concat(id, signature))}\n`;

/** Text and signature lines, nothing checked yet. Throws a ProofError `malformed`. */
export function splitNote(note: string): { readonly text: string; readonly lines: readonly SignatureLine[] } {
  const end = note.lastIndexOf('\n\n');
  if (end < 0 || !note.endsWith('\n')) throw new ProofError('malformed', 'expected a signed note: a text, an empty line, signature lines');
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > MOST_SIGNATURES) throw new ProofError('malformed', `expected at most ${MOST_SIGNATURES} signatures, got ${lines.length}`);
  return { text: checkText(note.slice(0, end + 1)), lines: lines.map(parseLine) };
}

/**
 * The text, if a trusted key signed it. Lines of unknown keys are passed over, whatever they hold. Throws a ProofError: `malformed`,
 * `bad-signature` when a trusted key's line does not fit, `foreign-key` when no trusted key signed, `unable` where Ed25519 is missing.
 */
export async function openNote(note: string, trusted: readonly VerifierKey[]): Promise<OpenedNote> {
  const { text, lines } = splitNote(note);
  const signedBy: VerifierKey[] = [];
  for (const line of lines) {
    const key = trusted.find(({ name, id }) => name === line.name && sameBytes(id, line.id));
    if (!key) continue;
    if (!(await checkSignature(key, text, line.signature)))
      throw new ProofError('bad-signature', `expected the signature of ${key.name} to fit the text, but it does not`);
    if (!signedBy.includes(key)) signedBy.push(key);
  }
  if (!signedBy.length)
    throw new ProofError('foreign-key', `expected a signature by ${trusted.map(({ name }) => name).join(' or ') || 'a trusted key'}, got none`);
  return { text, signedBy };
}

// U+0000 to U+001F but line feed; text and signatures are told apart by the last empty line
function checkText(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (!text.endsWith('\n') || !text.isWellFormed() || /[\u0000-\u0009\u000b-\u001f]/.test(text))
    throw new ProofError('malformed', 'expected the text of a note to end with a line feed and to hold no other control character');
  return text;
}

function parseLine(line: string): SignatureLine {
  const [dash, name = '', encoded = '', ...more] = line.split(' ');
  const bytes = dash === DASH && isKeyName(name) && !more.length ? fromBase64(encoded) : new Uint8Array();
  if (bytes.length < 5) throw new ProofError('malformed', `expected a signature line "${DASH} name base64", got another`);
  return { name, id: bytes.slice(0, 4), signature: bytes.slice(4) };
}
