// A time-stamp authority on loopback that we did not write: OpenSSL's, behind a few lines of HTTP.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listen } from './listen.ts';

export interface TimestampAuthority {
  readonly url: string;
  /** PEM of its root, and of a root that has nothing to do with it. */
  readonly root: string;
  readonly otherRoot: string;
  /** Answers every question with this from now on; `null` = the truth. */
  answer(reply: Uint8Array | null): void;
  close(): Promise<void>;
}

const CONFIG = `
[req]
distinguished_name = name
[name]
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamper]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[server]
extendedKeyUsage = serverAuth
[tsa]
default_tsa = authority
[authority]
serial = serial
crypto_device = builtin
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = yes
ess_cert_id_alg = sha256
`;

/** `key`: `rsa:2048`, or the parameters of an elliptic curve. */
export async function startTimestampAuthority(key: 'rsa' | 'ec' = 'ec'): Promise<TimestampAuthority> {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-tsa-'));
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: directory, stdio: ['ignore', 'pipe', 'pipe'] });
  writeFileSync(path.join(directory, 'tsa.cnf'), CONFIG);
  writeFileSync(path.join(directory, 'serial'), '01\n');
  const newKey = key === 'rsa' ? ['-newkey', 'rsa:2048'] : ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  for (const name of ['root', 'other'])
    openssl(
      'req',
      '-x509',
      ...newKey,
      '-nodes',
      '-days',
      '2',
      '-subj',
      `/CN=${name}`,
      '-config',
      'tsa.cnf',
      '-extensions',
      'ca',
      '-keyout',
      `${name}.key`,
      '-out',
      `${name}.pem`,
    );
  openssl('req', '-new', ...newKey, '-nodes', '-subj', '/CN=stamper', '-config', 'tsa.cnf', '-keyout', 'tsa.key', '-out', 'tsa.csr');
  openssl(
    'x509',
    '-req',
    '-in',
    'tsa.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '2',
    '-extfile',
    'tsa.cnf',
    '-extensions',
    'stamper',
    '-out',
    'tsa.pem',
  );

  let fixed: Uint8Array | null = null;
  const server = await listen((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', part => parts.push(part as Buffer));
    request.on('end', () => {
      writeFileSync(path.join(directory, 'query.tsq'), Buffer.concat(parts));
      if (!fixed)
        openssl(
          'ts',
          '-reply',
          '-config',
          'tsa.cnf',
          '-queryfile',
          'query.tsq',
          '-inkey',
          'tsa.key',
          '-signer',
          'tsa.pem',
          '-chain',
          'root.pem',
          '-out',
          'reply.tsr',
        );
      response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(fixed ?? readFileSync(path.join(directory, 'reply.tsr')));
    });
  });
  return {
    url: `http://127.0.0.1:${server.port}/`,
    root: readFileSync(path.join(directory, 'root.pem'), 'utf8'),
    otherRoot: readFileSync(path.join(directory, 'other.pem'), 'utf8'),
    answer: reply => (fixed = reply),
    close: async () => {
      await server.close();
      rmSync(directory, { recursive: true });
    },
  };
}
