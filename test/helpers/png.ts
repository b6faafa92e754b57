// PNGs made by hand, sound ones and others.
import { crc32, deflateSync } from 'node:zlib';

/** One chunk with its length and checksum. */
export function chunk(type: string, data: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** The head of a picture; `bits` to `interlace` as in a screenshot of Chromium unless given. */
export function head(width: number, height: number, [bits, colour, interlace] = [8, 2, 0]): Buffer {
  const data = Buffer.alloc(13);
  data.writeUInt32BE(width);
  data.writeUInt32BE(height, 4);
  data.set([bits as number, colour as number, 0, 0, interlace as number], 8);
  return chunk('IHDR', data);
}

export const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** The pixels of an RGB picture of one colour. */
export const pixels = (width: number, height: number, colour = 0x7f): Buffer =>
  chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.alloc(1), Buffer.alloc(width * 3, colour)])))));

/** A sound PNG of one colour, with whatever chunks are given before its pixels. */
export const makePng = (width = 4, height = 3, colour = 0x7f, more: readonly Buffer[] = []): Buffer =>
  Buffer.concat([SIGNATURE, head(width, height), ...more, pixels(width, height, colour), chunk('IEND')]);
