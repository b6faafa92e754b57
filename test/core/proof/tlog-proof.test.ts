// The proof file: read as written, the example of the specification, and what is refused.
import { formatProof, parseProof, ProofError } from '@assent/core/proof';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const HASHES = ['gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=', 'B95lDa8R83lS8n0eG+o0buTxRKQTYFi//1U8anccXmA='];
const CHECKPOINT = 'example.com/fancylog\n109482\nsFodV/vSp5O8n9a8QpW6PRY97tfOSW5bsc2Xl/EQi08=\n\n— example.com/fancylog hI2DJw==\n';
// the example of C2SP tlog-proof, with `extra` in full (the specification's is cut) and two of its five hashes
const EXAMPLE = `c2sp.org/tlog-proof@v1\nextra YWdlLXYxLjIuMQ==\nindex 73894\n${HASHES.join('\n')}\n\n${CHECKPOINT}`;

test('C2SP tlog-proof the example is read, and written again as it was', () => {
  const proof = parseProof(EXAMPLE);
  expect(Buffer.from(proof.extra).toString()).toBe('age-v1.2.1');
  expect(proof.index).toBe(73_894);
  expect(proof.path.map(hash => Buffer.from(hash).toString('base64'))).toEqual(HASHES);
  expect(proof.checkpoint).toBe(CHECKPOINT);
  expect(formatProof(proof)).toBe(EXAMPLE);
});

test('C2SP tlog-proof extra and path may be missing', () => {
  const proof = parseProof(`c2sp.org/tlog-proof@v1\nindex 0\n\n${CHECKPOINT}`);
  expect(proof).toMatchObject({ index: 0, path: [] });
  expect(proof.extra).toHaveLength(0);
});

test('any proof is read as it was written', () => {
  const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(Number.MAX_SAFE_INTEGER), fc.array(hash, { maxLength: 30 }), (extra, index, path) => {
      expect(parseProof(formatProof({ extra, index, path, checkpoint: CHECKPOINT }))).toEqual({ extra, index, path, checkpoint: CHECKPOINT });
    }),
  );
});

test.each([
  '',
  '{}',
  EXAMPLE.replace('@v1', '@v2'),
  EXAMPLE.replace('\nextra', '\nEXTRA'),
  EXAMPLE.replace('index 73894\n', ''),
  EXAMPLE.replace('73894', '073894'),
  EXAMPLE.replace('73894', '-1'),
  EXAMPLE.replace(`${HASHES[0]}\n`, `${HASHES[0]}\n\n`).replace('gSKy', 'gSK!'),
  EXAMPLE.replace(HASHES[0] as string, btoa('short')),
  EXAMPLE.replace('YWdlLXYxLjIuMQ==', 'YWdlLXYxLjIuMQ'),
  EXAMPLE.replaceAll('\n', '\r\n'),
])('C2SP tlog-proof what is none is malformed (%#)', text => {
  expect(() => parseProof(text)).toThrow(ProofError);
});
