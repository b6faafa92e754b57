// The question to a time-stamp authority (RFC 3161 §2.4.1).
import { hash } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';

const SHA256 = '2.16.840.1.101.3.4.2.1';

/** DER. `nonce` makes an old answer unusable; the answer is to bring its certificate along. */
export function makeTimestampRequest(text: string, nonce: Uint8Array): ArrayBuffer {
  const messageImprint = new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() }),
    hashedMessage: new OctetString({ valueHex: Uint8Array.from(hash('sha256', text, 'buffer')).buffer }),
  });
  return new TimeStampReq({ version: 1, messageImprint, nonce: nonceOf(nonce), certReq: true }).toSchema().toBER();
}

// positive, in the shortest form that DER allows
export const nonceOf = (bytes: Uint8Array): Integer => Integer.fromBigInt(BigInt(`0x01${Buffer.from(bytes).toString('hex')}`));
