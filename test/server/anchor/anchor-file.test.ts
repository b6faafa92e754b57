// The anchor file keeps the newest checkpoint of every log, whatever was there before.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openAnchorFile } from '../../../packages/server/src/anchor/anchor-file.ts';

test('I9 the last checkpoint that was kept is the one read back, though as text it comes before an earlier one', async () => {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-anchor-'));
  const file = path.join(directory, 'anchor.json');
  const anchor = openAnchorFile(file);
  for (const size of [9, 10, 100, 99]) {
    // at the same time: one after the other
    await Promise.all([anchor.keep('shop/1', 'shop/1\n1\n'), anchor.keep('shop/1', `shop/1\n${size}\n`), anchor.keep('other/1', 'other/1\n1\n')]);
    expect(anchor.last('shop/1')).toBe(`shop/1\n${size}\n`);
    expect(openAnchorFile(file).last('shop/1')).toBe(`shop/1\n${size}\n`);
  }
  expect(openAnchorFile(file).origins()).toEqual(['other/1', 'shop/1']);
  rmSync(directory, { recursive: true });
});
