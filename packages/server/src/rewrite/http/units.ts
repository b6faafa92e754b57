// Bytes as the rewriter sees them: one unit per byte, or per pair of bytes in UTF-16, so that what is not rewritten leaves as the bytes it came as.

export interface Units {
  decode(bytes: Uint8Array): string;
  encode(units: string): Uint8Array;
  /** Bytes that are left when there are no more. */
  rest(): Uint8Array;
  /** What a browser reads of them. */
  text(units: string): string;
}

/**
 * All of HTML's syntax is ASCII, and every encoding of the web but UTF-16 and ISO-2022-JP uses the bytes below 0x40 for ASCII alone, so that
 * bytes can be read as they are: UTF-8 that is broken, and any legacy encoding, stay as they were. `label` is the header's charset. A byte
 * order mark wins over it, so nothing is decoded before `first` has two bytes.
 */
export function makeUnits(label: string | undefined, first: Uint8Array): Units {
  const encoding = MARKS[Buffer.from(first.subarray(0, 2)).toString('hex')] ?? encodingOf(label);
  return encoding?.startsWith('utf-16') ? pairs(encoding === 'utf-16be') : singles(encoding);
}

// how a byte order mark begins
const MARKS: Readonly<Record<string, string>> = { feff: 'utf-16be', fffe: 'utf-16le', efbb: 'utf-8' };

/** The Encoding Standard's name for a label; `undefined` for what is none. */
function encodingOf(label: string | undefined): string | undefined {
  try {
    return label === undefined ? undefined : new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function pairs(swapped: boolean): Units {
  let odd: Uint8Array = new Uint8Array();
  const turn = (bytes: Buffer) => (swapped ? bytes.swap16() : bytes);
  return {
    decode(bytes) {
      const all = Buffer.concat([odd, bytes]);
      const even = all.length - (all.length % 2);
      odd = Uint8Array.from(all.subarray(even));
      return turn(Buffer.from(all.subarray(0, even))).toString('utf16le');
    },
    encode: units => turn(Buffer.from(units, 'utf16le')),
    rest: () => odd,
    text: units => units,
  };
}

const PRESCAN = 1024; // HTML standard §4.2.5.4: where a document may say its encoding itself
const ESCAPE = 0x1b;
const SHIFTED = 0x100;
const SHIFTS = ['\x1b$@', '\x1b$B', '\x1b(I'];
const UNSHIFTS = ['\x1b(B', '\x1b(J'];
const BEGINNINGS = ['\x1b$', '\x1b(', '\x1b'];

function singles(header: string | undefined): Units {
  let head = '';
  let before = ''; // the two bytes before, where an escape may have begun
  let shift = 0;
  let decoder: TextDecoder | undefined;
  const encoding = () => header ?? encodingOf(/<meta[^>]*charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]);

  return {
    decode(bytes) {
      const plain = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
      const started = shift || before || bytes.includes(ESCAPE);
      if (!started) {
        if (head.length < PRESCAN) head = (head + plain).slice(0, PRESCAN);
        return plain;
      }
      let units = '';
      for (const char of plain) {
        if (head.length < PRESCAN) head += char;
        // in ISO-2022-JP an escape says that what follows are two-byte characters, whose bytes look like ASCII
        const escape = before + char;
        if (SHIFTS.includes(escape) && encoding() === 'iso-2022-jp') shift = SHIFTED;
        units += String.fromCharCode(char.charCodeAt(0) + (escape[0] === '\x1b' ? 0 : shift));
        if (UNSHIFTS.includes(escape)) shift = 0;
        before = BEGINNINGS.find(beginning => beginning === escape || beginning === char) ?? '';
      }
      return units;
    },
    encode: units => Buffer.from(shift || /[\u0100-\uffff]/.test(units) ? units.replace(/[\u0100-\uffff]/g, unshift) : units, 'latin1'),
    rest: () => new Uint8Array(),
    text(units) {
      if (!/[\x80-\uffff]/.test(units)) return units;
      const bytes = Buffer.from(units.replace(/[\u0100-\uffff]/g, unshift), 'latin1');
      decoder ??= new TextDecoder(encoding() ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252'));
      return decoder.decode(bytes);
    },
  };
}

const unshift = (unit: string) => String.fromCharCode(unit.charCodeAt(0) - SHIFTED);

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
