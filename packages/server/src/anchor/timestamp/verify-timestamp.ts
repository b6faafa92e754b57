// Checks a time stamp: over this text, by an authority that is trusted here, in answer to our question (RFC 3161 §2.4.2).
import { type Certificate, SignedData, TimeStampResp, TSTInfo } from 'pkijs';
import { readPem } from './read-pem.ts';
import { nonceOf } from './request.ts';

export interface TimestampChecks {
  /** PEM of one or more trusted certificates. */
  readonly trusted: string;
  /** The nonce that was sent; absent when a kept token is checked again. */
  readonly nonce?: Uint8Array;
}

const GRANTED = [0, 1];
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const EXTENDED_KEY_USAGE = '2.5.29.37';

/** Answers the time, by the authority's clock. Rejects with what was expected and what came. */
export async function verifyTimestamp(token: Uint8Array, text: string, { trusted, nonce }: TimestampChecks): Promise<Date> {
  const answer = TimeStampResp.fromBER(Uint8Array.from(token).buffer);
  if (!GRANTED.includes(answer.status.status) || !answer.timeStampToken)
    throw new Error(`expected a granted time stamp, got status ${answer.status.status}${answer.status.statusStrings ? ` (${say(answer)})` : ''}`);
  const signed = new SignedData({ schema: answer.timeStampToken.content });
  const content = signed.encapContentInfo.eContent;
  if (!content) throw new Error('expected a time stamp with its content, got none');
  const info = TSTInfo.fromBER(content.getValue());
  if (nonce && !(info.nonce && Buffer.from(info.nonce.toBER()).equals(Buffer.from(nonceOf(nonce).toBER()))))
    throw new Error('expected the nonce that was sent, got another: an old answer, or one to somebody else');

  const data = Uint8Array.from(Buffer.from(text)).buffer;
  const result = await signed
    .verify({ signer: 0, data, trustedCerts: [...readPem(trusted)], checkChain: true, checkDate: info.genTime, extendedMode: true })
    .catch((error: unknown) => ({ signatureVerified: false, signerCertificate: null, message: String(error instanceof Error ? error.message : error) }));
  if (!result.signatureVerified || !result.signerCertificate)
    throw new Error(`expected a time stamp over this checkpoint by a trusted authority, got: ${result.message}`);
  if (!mayStamp(result.signerCertificate)) throw new Error('expected a certificate for time stamping, got one for something else');
  return info.genTime;
}

// RFC 3161 §2.3: the certificate is for nothing but this
function mayStamp(certificate: Certificate): boolean {
  const usage = certificate.extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue as
    | { readonly keyPurposes?: readonly string[] }
    | undefined;
  return usage?.keyPurposes?.length === 1 && usage.keyPurposes[0] === TIME_STAMPING;
}

const say = ({ status }: TimeStampResp) => (status.statusStrings ?? []).map(text => text.valueBlock.value).join('; ');
