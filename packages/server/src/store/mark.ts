// What is left of an erased record besides its leaf: a mark that only who knows subject and id can find again.
import { hash } from 'node:crypto';

/** First 16 bytes of SHA-256("assent-erased/1" ‖ LF ‖ subject ‖ LF ‖ id): a repetition of the record is recognised, and nobody's events can be put together. */
export const markOf = (subject: string, id: string): Uint8Array => hash('sha256', `assent-erased/1\n${subject}\n${id}`, 'buffer').subarray(0, 16);

/** The mark of a subject itself, in hex: the audit log, requests and erasure name it by that, and only who has the number can make it again. */
export const markOfSubject = (subject: string): string => Buffer.from(markOf(subject, '')).toString('hex');
