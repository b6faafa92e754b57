// Reads a PNG that somebody hands in: whole, of a bounded size, and of its pixels alone.
import { promisify } from 'node:util';
import { crc32, inflate } from 'node:zlib';

export interface Png {
  /** The same pixels without anything that is not needed to draw them: no text, no time, no profile, no place. */
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

const SIGNATURE = '89504e470d0a1a0a';
const MOST_ON_A_SIDE = 8192;
/** 48 MB while they are looked at. */
const MOST_PIXELS = 12_000_000;
/** Samples of a pixel by colour type, and how many bits a sample may have (PNG §11.2.1; 16 are no screenshot's). */
const COLOURS: Readonly<Record<number, readonly [samples: number, bits: readonly number[]]>> = {
  0: [1, [1, 2, 4, 8]],
  2: [3, [8]],
  3: [1, [1, 2, 4, 8]],
  4: [2, [8]],
  6: [4, [8]],
};
const DRAWN = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  /** With length, type and checksum. */
  readonly whole: Buffer;
}

/** `null` for whatever is no PNG, is cut short, has a wrong checksum, something behind its end, more than 8192 pixels a side or 12 million in all. */
export async function readPng(bytes: Uint8Array): Promise<Png | null> {
  const chunks = readChunks(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  const head = chunks?.[0];
  if (!chunks || head?.type !== 'IHDR' || head.data.length !== 13 || chunks.at(-1)?.type !== 'IEND') return null;
  const [width, height, row] = [head.data.readUInt32BE(0), head.data.readUInt32BE(4), rowOf(head.data)];
  if (!row || !width || !height || Math.max(width, height) > MOST_ON_A_SIDE || width * height > MOST_PIXELS) return null;
  // whatever else has to be understood in order to draw it is none of a screenshot
  if (chunks.some(({ type }) => /^[A-Z]/.test(type) && !DRAWN.has(type))) return null;
  if (chunks.filter(({ type }) => type === 'IHDR' || type === 'IEND').length !== 2) return null;
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  if (!(await fills(packed, row * height))) return null;
  const drawn = chunks.filter(({ type }) => DRAWN.has(type)).map(({ whole }) => whole);
  return { bytes: Buffer.concat([Buffer.from(SIGNATURE, 'hex'), ...drawn]), width, height };
}

function readChunks(bytes: Buffer): readonly Chunk[] | null {
  if (bytes.subarray(0, 8).toString('hex') !== SIGNATURE) return null;
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    if (at + 12 > bytes.length) return null;
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const named = bytes.subarray(at + 4, end - 4);
    if (crc32(named) !== bytes.readUInt32BE(end - 4)) return null;
    chunks.push({ type: named.toString('latin1', 0, 4), data: named.subarray(4), whole: bytes.subarray(at, end) });
    at = end;
  }
  return chunks;
}

/** Bytes of a row with its filter byte; `null` for what no screenshot is (16 bits, interlaced, unknown methods). */
function rowOf(head: Buffer): number | null {
  const [bits, colour, compression, filter, interlace] = head.subarray(8) as unknown as [number, number, number, number, number];
  const [samples, allowed] = COLOURS[colour] ?? [0, []];
  if (!allowed.includes(bits) || compression || filter || interlace) return null;
  return 1 + Math.ceil((head.readUInt32BE(0) * samples * bits) / 8);
}

const unpack = promisify(inflate) as unknown as (
  packed: Buffer,
  options: object,
) => Promise<{ readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }>;

/** True where the packed pixels are exactly so many bytes, and nothing is hidden behind them. */
async function fills(packed: Buffer, size: number): Promise<boolean> {
  try {
    const { buffer, engine } = await unpack(packed, { maxOutputLength: size, info: true });
    return buffer.length === size && engine.bytesWritten === packed.length;
  } catch {
    return false;
  }
}
