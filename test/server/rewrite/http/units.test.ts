// Encodings: the bytes of a page leave as they came, whatever they stand for.
import { makeRewrite } from '@assent/server/rewrite';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeUnits } from '../../../../packages/server/src/rewrite/http/units.ts';
import { choiceCookie, NOW, PAGE, REWRITE_RULES } from '../../../helpers/rewrite-rules.ts';

const rules = { ...REWRITE_RULES, services: [...REWRITE_RULES.services, ['idn', ['audience'], [new URL('https://stäts.test').hostname], []] as const] };

async function pass(contentType: string, pieces: readonly Uint8Array[], cookie = ''): Promise<Buffer> {
  const rewrite = makeRewrite({ rules, now: () => NOW });
  const [stream] = rewrite.body({ contentType, coding: 'identity' }, { url: PAGE, cookie });
  if (!stream) throw new Error('expected a stream');
  const out: Buffer[] = [];
  stream.on('data', chunk => out.push(chunk as Buffer));
  const ended = new Promise((resolve, reject) => stream.on('end', resolve).on('error', reject));
  for (const piece of pieces) stream.write(piece);
  stream.end();
  await ended;
  return Buffer.concat(out);
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const single = (bytes: Uint8Array) => [...bytes].map(byte => Uint8Array.of(byte));
const BEFORE = '<p>é€</p><img src="https://stats.test/é">';
const AFTER = '<p>é€</p><img data-service="stats" data-src="https://stats.test/é">';

test.each([
  ['UTF-8', 'text/html; charset=utf-8', Buffer.from(BEFORE), Buffer.from(AFTER)],
  ['UTF-8 with a byte order mark and another label', 'text/html; charset=utf-16', Buffer.from(`\ufeff${BEFORE}`), Buffer.from(`\ufeff${AFTER}`)],
  ['Latin-1', 'text/html; charset=iso-8859-1', Buffer.from(BEFORE, 'latin1'), Buffer.from(AFTER, 'latin1')],
  ['no label', 'text/html', Buffer.from(BEFORE, 'latin1'), Buffer.from(AFTER, 'latin1')],
  ['UTF-16LE by its label', 'text/html; charset="UTF-16"', Buffer.from(BEFORE, 'utf16le'), Buffer.from(AFTER, 'utf16le')],
  ['UTF-16LE by its mark', 'text/html', Buffer.from(`\ufeff${BEFORE}`, 'utf16le'), Buffer.from(`\ufeff${AFTER}`, 'utf16le')],
  ['UTF-16BE by its mark', 'text/html; charset=utf-8', utf16be(`\ufeff${BEFORE}`), utf16be(`\ufeff${AFTER}`)],
])('%s', async (_, contentType, before, after) => {
  expect(await pass(contentType, [before])).toEqual(after);
  expect(await pass(contentType, single(before))).toEqual(after);
});

test('Shift_JIS: a byte that looks like ASCII inside a character stays inside it', async () => {
  // 表 = 95 5C, ソ = 83 5C, ゼ = 83 5B
  const page = Buffer.concat([Buffer.from('<p title="'), Buffer.from([0x95, 0x5c, 0x83, 0x5b]), Buffer.from('"><img src=https://stats.test/>')]);
  const out = await pass('text/html; charset=shift_jis', [page]);
  expect(out.toString('latin1')).toBe(page.toString('latin1').replace('<img src', '<img data-service="stats" data-src'));
});

test.each(['text/html; charset=iso-2022-jp', 'text/html'])('ISO-2022-JP: characters whose bytes look like tags are none (%s)', async contentType => {
  // between the escapes are two-byte characters, among them the bytes of "<img" and of a quote
  const shifted = '\x1b$B<img src="https://stats.test/!!"!\x1b(B';
  const page = `<meta charset="iso-2022-jp"><p title="${shifted}"><img src=https://stats.test/></p>${shifted}<b>`;
  const expected = page.replace('<img src=https', '<img data-service="stats" data-src=https');
  expect((await pass(contentType, [Buffer.from(page, 'latin1')])).toString('latin1')).toBe(expected);
  expect((await pass(contentType, single(Buffer.from(page, 'latin1')))).toString('latin1')).toBe(expected);
});

test('in any other encoding an escape is a character like any other', async () => {
  const page = '\x1b$B<img src=https://stats.test/>';
  expect((await pass('text/html; charset=utf-8', [Buffer.from(page)])).toString()).toBe('\x1b$B<img data-service="stats" data-src=https://stats.test/>');
});

test('a host name is read in the encoding of the page', async () => {
  const page = '<img src=https://stäts.test/>';
  const held = '<img data-service="idn" data-src=https://stäts.test/>';
  expect(await pass('text/html; charset=utf-8', [Buffer.from(page)])).toEqual(Buffer.from(held));
  expect(await pass('text/html; charset=windows-1252', [Buffer.from(page, 'latin1')])).toEqual(Buffer.from(held, 'latin1'));
  expect(await pass('text/html', [Buffer.from(page, 'latin1')])).toEqual(Buffer.from(held, 'latin1'));
  expect(await pass('text/html', [Buffer.from(`<meta charset=utf-8>${page}`)])).toEqual(Buffer.from(`<meta charset=utf-8>${held}`));
});

test('any bytes pass as they are, in any pieces, where nothing is held', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }),
      fc.constantFrom(
        'text/html',
        'text/html; charset=utf-16be',
        'text/html;charset=iso-2022-jp',
        'text/html; charset=x-nonsense',
        'text/html; charset=gb18030',
      ),
      async (pieces, contentType) => {
        expect(await pass(contentType, pieces, choiceCookie('audience+advertising'))).toEqual(Buffer.concat(pieces));
      },
    ),
    { numRuns: 300 },
  );
});

test('broken UTF-8 around a held tag stays as broken as it was', async () => {
  const broken = Buffer.from([0xff, 0xc3, 0x28, 0x80, 0xf0, 0x9f]);
  const page = Buffer.concat([Buffer.from('<p>'), broken, Buffer.from('<img alt="'), broken, Buffer.from('" src=https://ads.test/>'), broken]);
  expect(await pass('text/html; charset=utf-8', [page])).toEqual(
    Buffer.concat([Buffer.from('<p>'), broken, Buffer.from('<img data-service="ads" alt="'), broken, Buffer.from('" data-src=https://ads.test/>'), broken]),
  );
});

test('nothing is decoded before a byte order mark is known, and an odd byte at the end is kept', () => {
  const units = makeUnits('utf-16le', Buffer.from('a\0'));
  expect([units.decode(Buffer.from('a\0b')), Buffer.from(units.rest())]).toEqual(['a', Buffer.from('b')]);
});
