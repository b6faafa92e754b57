// Content codings: a coded page is decoded, rewritten and coded again, piece by piece.
import type { Transform } from 'node:stream';
import zlib from 'node:zlib';

// a fast quality: every piece is flushed, so that a slow page still appears as it comes
const { constants } = zlib;
const CODINGS = {
  identity: undefined,
  gzip: { decode: () => zlib.createGunzip(), encode: () => zlib.createGzip({ flush: constants.Z_SYNC_FLUSH }) },
  deflate: { decode: () => zlib.createInflate(), encode: () => zlib.createDeflate({ flush: constants.Z_SYNC_FLUSH }) },
  br: {
    decode: () => zlib.createBrotliDecompress(),
    encode: () => zlib.createBrotliCompress({ flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  },
  zstd: { decode: () => zlib.createZstdDecompress(), encode: () => zlib.createZstdCompress({ flush: constants.ZSTD_e_flush }) },
} satisfies Record<string, { decode(): Transform; encode(): Transform } | undefined>;

export type Coding = keyof typeof CODINGS;

export function isCoding(name: string): name is Coding {
  return Object.hasOwn(CODINGS, name);
}

/** The streams that a body of this coding goes through, the middle one given. */
export function around(coding: Coding, middle: Transform): Transform[] {
  const streams = CODINGS[coding];
  return streams ? [streams.decode(), middle, streams.encode()] : [middle];
}
