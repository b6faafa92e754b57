// Finds signed heads of logs in a text: a checkpoint as it is, or the mail that brought one, as a mail program has saved it.

/** Origin, size, root, an empty line, signature lines (C2SP tlog-checkpoint); nothing is checked yet. */
const HEAD = /^\S+\n\d+\n[A-Za-z0-9+/]{43}=\n\n(?:\u2014 \S+ [A-Za-z0-9+/]+=*\n)+/gmu;

/** In the order in which they stand there; none where there are none. */
export const findHeads = (text: string): readonly string[] => decode(`${text}\n`.replaceAll('\r\n', '\n')).match(HEAD) ?? [];

// on their way, servers may write a message in another encoding than it was sent in (RFC 2045 §6)
function decode(mail: string): string {
  const encoding = /^content-transfer-encoding:\s*(\S+)/im.exec(mail)?.[1]?.toLowerCase();
  const body = mail.slice(mail.indexOf('\n\n') + 2);
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return mail;
  const bytes = body.replaceAll('=\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
