// assent build, as a program calls it: the built command line on the built SDK.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSiteFile } from '../helpers/site.ts';

const CLI = path.resolve(import.meta.dirname, '../../packages/cli/bin/assent.js');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'assent-build-'));
  writeFileSync(path.join(cwd, 'site.json'), JSON.stringify(makeSiteFile()));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function assent(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

function filesIn(directory: string): Record<string, string> {
  const names = readdirSync(path.join(cwd, directory), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const files = names.map(entry => path.join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(files.map(file => [path.relative(path.join(cwd, directory), file), readFileSync(file, 'base64')]));
}

test('the same site file gives the same bytes, and the list of files is what a program reads', () => {
  const first = assent('build', '--site', 'site.json', '--out', 'one');
  expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('<script src="…/assent.js"></script>')]);
  assent('build', '--site', 'site.json', '--out', 'two');
  expect(filesIn('two')).toEqual(filesIn('one'));
  expect(first.stdout.trim().split('\n').sort()).toEqual(Object.keys(filesIn('one')).map(file => `one/${file}`));
});

test('integrity.json names every other file with its hash', () => {
  assent('build', '--site', 'site.json', '--out', 'out');
  const { 'integrity.json': table = '', ...files } = filesIn('out');
  const expected = Object.entries(files).map(([file, base64]) => [
    file,
    `sha256-${createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64')}`,
  ]);
  expect(JSON.parse(Buffer.from(table, 'base64').toString())).toEqual(Object.fromEntries(expected));
  expect(Object.keys(files)).toContain('assent.js');
});

test('the gate that is written holds the site’s rules and no placeholder', () => {
  assent('build', '--site', 'site.json', '--out', 'out');
  const gate = readFileSync(path.join(cwd, 'out/assent.js'), 'utf8');
  expect(gate).not.toContain('__ASSENT_RULES__');
  expect(gate).toContain('"site":"shop"');
  expect(readFileSync(path.join(cwd, 'out/rules.json'), 'utf8').startsWith('{"site":"shop"')).toBe(true);
});
