// assent build --html, as a program calls it: a static site's pages with their tags held, and the site itself untouched.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSiteFile } from '../helpers/site.ts';

const CLI = path.resolve(import.meta.dirname, '../../packages/cli/bin/assent.js');
const INDEX = '<!doctype html>\n<head><title>é</title></head>\n<script src="https://stats.example.net/a.js"></script><img src="img/x.png">\n';
const DEEP = Buffer.from('<!doctype html><p>\xe9<iframe src="https://stats.example.net/f"></iframe>', 'latin1');

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'assent-html-'));
  const service = { id: 'stats', name: 'Stats', vendor: { name: 'Stats', country: 'FR' }, purposes: ['audience'], match: ['stats.example.net'], tracers: [] };
  writeFileSync(path.join(cwd, 'site.json'), JSON.stringify(makeSiteFile({ services: [service] })));
  for (const directory of ['site/img', 'site/a/b']) mkdirSync(path.join(cwd, directory), { recursive: true });
  writeFileSync(path.join(cwd, 'site/index.html'), INDEX);
  writeFileSync(path.join(cwd, 'site/a/b/deep.HTM'), DEEP);
  writeFileSync(path.join(cwd, 'site/img/x.png'), Uint8Array.of(0x89, 0, 0xff));
  writeFileSync(path.join(cwd, 'site/data.json'), '{"a":"<img src=https://stats.example.net/>"}');
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function assent(...args: string[]) {
  return spawnSync(process.execPath, [CLI, ...args], { cwd, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });
}

const build = (...args: string[]) => assent('build', '--site', 'site.json', '--html', 'site', '--out', 'out', ...args);
const read = (file: string) => readFileSync(path.join(cwd, file));

function filesIn(directory: string): Record<string, string> {
  const names = readdirSync(path.join(cwd, directory), { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  return Object.fromEntries(
    names.map(entry => path.join(entry.parentPath, entry.name)).map(file => [path.relative(path.join(cwd, directory), file), readFileSync(file, 'base64')]),
  );
}

test('pages are held and given the tag, everything else is copied, and the source stays as it was', () => {
  const before = filesIn('site');
  const { status, stdout, stderr } = build();
  expect([status, filesIn('site')]).toEqual([0, before]);
  expect(String(read('out/index.html'))).toBe(
    '<!doctype html>\n<head><title>é</title><script src="assent/assent.js"></script></head>\n<script data-service="stats" type="text/plain" data-src="https://stats.example.net/a.js"></script><img src="img/x.png">\n',
  );
  expect(read('out/a/b/deep.HTM').toString('latin1')).toBe(
    '<!doctype html><script src="../../assent/assent.js"></script><p>\xe9<iframe data-service="stats" data-src="https://stats.example.net/f"></iframe>',
  );
  expect([read('out/img/x.png'), read('out/data.json')]).toEqual([read('site/img/x.png'), read('site/data.json')]);
  expect(read('out/assent/assent.js').length).toBeGreaterThan(1000);
  expect(stdout.trim().split('\n').sort()).toEqual(
    Object.keys(filesIn('out'))
      .map(file => `out/${file}`)
      .sort(),
  );
  expect(stderr).toContain('site/index.html:3  <script src>  stats  https://stats.example.net/a.js  waits for a choice');
  expect(stderr).toContain('2 tags held in 2 pages');
  const once = filesIn('out');
  build();
  expect(filesIn('out')).toEqual(once);
});

test('--json says for a program what was written and what was held, and why', () => {
  const { stdout } = build('--json', '--tag', 'https://consent.example.org/shop/assent.js');
  const { held, pages, files } = JSON.parse(stdout) as { held: unknown[]; pages: number; files: string[] };
  expect([pages, files.filter(file => (file.endsWith('l') || file.endsWith('M')) && !file.includes('/assent/'))]).toEqual([
    2,
    ['out/a/b/deep.HTM', 'out/index.html'],
  ]);
  expect(held).toEqual([
    {
      file: 'a/b/deep.HTM',
      element: 'iframe',
      part: 'src',
      service: 'stats',
      purposes: [],
      address: 'https://stats.example.net/f',
      reason: 'no-choice',
      line: 1,
    },
    {
      file: 'index.html',
      element: 'script',
      part: 'src',
      service: 'stats',
      purposes: [],
      address: 'https://stats.example.net/a.js',
      reason: 'no-choice',
      line: 3,
    },
  ]);
  expect(String(read('out/index.html'))).toContain('<script src="https://consent.example.org/shop/assent.js"></script>');
});

test('links are followed, but not in a circle', () => {
  symlinkSync('..', path.join(cwd, 'site/a/up'));
  symlinkSync(path.join(cwd, 'site/index.html'), path.join(cwd, 'site/a/linked.html'));
  expect(build().status).toBe(0);
  expect(String(read('out/a/linked.html'))).toContain('data-src="https://stats.example.net/a.js"');
  expect(Object.keys(filesIn('out')).filter(file => file.includes('up/'))).toEqual([]);
});

test.each([
  [['--html', 'site', '--out', 'site'], 'apart'],
  [['--html', 'site', '--out', 'site/out'], 'apart'],
  [['--html', 'site/a', '--out', 'site'], 'apart'],
  [['--html', 'nowhere', '--out', 'out'], 'expected the pages of a site in'],
  [['--tag', '/x.js', '--out', 'out'], 'expected --html DIR beside --tag'],
])('wrong usage is said and touches nothing: %j', (args, message) => {
  const all = () => readdirSync(cwd, { recursive: true }).sort();
  const before = all();
  const { status, stderr } = assent('build', '--site', 'site.json', ...args);
  expect([status, all()]).toEqual([2, before]);
  expect(stderr).toContain(message);
});
