// One file as it is delivered: its bytes in every encoding, its tag and its type.
import { hash } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip' | 'identity';

export interface EncodedFile {
  readonly type: string;
  /** Strong entity tag of the identity form; each coding adds its own suffix (RFC 9110 §8.8.3.3). */
  readonly tag: string;
  readonly bodies: Readonly<Record<Coding, Uint8Array<ArrayBuffer>>>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Compresses once, at start, as hard as it goes: the file is sent many times. */
export async function encodeFile(name: string, content: Uint8Array): Promise<EncodedFile> {
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    promisify(gzip)(content, { level: 9 }),
  ]);
  return {
    type: TYPES[path.extname(name)] ?? 'application/octet-stream',
    tag: hash('sha256', content, 'base64url').slice(0, 22),
    bodies: { identity: new Uint8Array(content), br: new Uint8Array(br), gzip: new Uint8Array(gz) },
  };
}
