// A witness of a log on loopback, as C2SP tlog-witness describes it: it cosigns what contains all that it has cosigned before.
import { generateKeyPairSync, sign } from 'node:crypto';
import {
  COSIGNATURE,
  cosigned,
  digest,
  digestNow,
  formatSignature,
  makeVerifierKey,
  openNote,
  parseCheckpoint,
  type VerifierKey,
  verifyConsistency,
} from '@assent/core/proof';
import { hashNow } from '../../packages/server/src/log/hash-now.ts';
import { listen } from './listen.ts';

export interface Witness {
  readonly url: string;
  readonly key: VerifierKey;
  /** Statuses answered so far. */
  readonly answers: number[];
  close(): Promise<void>;
}

export async function startWitness(trusted: readonly VerifierKey[], time = 1_795_000_000, name = 'witness.example.org/w1'): Promise<Witness> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url');
  const key = digestNow(makeVerifierKey(name, raw, COSIGNATURE), hashNow);
  const heads = new Map<string, { readonly size: number; readonly root: Uint8Array }>();

  const judge = async (body: string): Promise<readonly [status: number, text: string]> => {
    const end = body.indexOf('\n\n');
    const [first = '', ...lines] = body.slice(0, end).split('\n');
    const old = Number(/^old (\d+)$/.exec(first)?.[1] ?? Number.NaN);
    const note = await openNote(body.slice(end + 2), trusted).catch(() => null);
    if (!note) return [403, ''];
    const { origin, size, root } = parseCheckpoint(note.text);
    const before = heads.get(origin) ?? { size: 0, root: new Uint8Array() };
    if (!(old <= size)) return [400, ''];
    if (old !== before.size) return [409, `${before.size}\n`];
    const path = lines.map(line => Uint8Array.from(Buffer.from(line, 'base64')));
    if (old && !(await digest(verifyConsistency({ first: before, second: { size, root }, path })))) return [422, ''];
    heads.set(origin, { size, root });
    const stamp = Buffer.alloc(8);
    stamp.writeBigUInt64BE(BigInt(time));
    const signature = Buffer.concat([stamp, sign(null, Buffer.from(cosigned(note.text, time)), privateKey)]);
    return [200, formatSignature({ name: key.name, id: key.id, signature })];
  };

  const answers: number[] = [];
  const server = await listen((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', part => parts.push(part as Buffer));
    request.on('end', () => {
      void judge(Buffer.concat(parts).toString()).then(([status, text]) => {
        answers.push(status);
        response.writeHead(request.url === '/add-checkpoint' ? status : 404).end(text);
      });
    });
  });
  return { url: `http://127.0.0.1:${server.port}`, key, answers, close: server.close };
}
