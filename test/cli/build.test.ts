// assent build, as a program calls it: the built command line on the built SDK.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeExperiment } from '../helpers/experiment.ts';
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
  const { 'integrity.json': table = '', '.well-known/gpc.json': _, ...files } = filesIn('out');
  const expected = Object.entries(files).map(([file, base64]) => [
    file,
    `sha256-${createHash('sha256').update(Buffer.from(base64, 'base64')).digest('base64')}`,
  ]);
  expect(JSON.parse(Buffer.from(table, 'base64').toString())).toEqual(Object.fromEntries(expected));
  expect(Object.keys(files)).toContain('assent.js');
});

test('what the site says of Global Privacy Control is written where it belongs, below its root', () => {
  assent('build', '--site', 'site.json', '--out', 'out');
  expect(JSON.parse(readFileSync(path.join(cwd, 'out/.well-known/gpc.json'), 'utf8'))).toEqual({ gpc: true, lastUpdate: '2026-11-23' });
});

test('a site with profiles has a script for each, beside the one that reads the country from the tag', () => {
  const site = JSON.parse(readFileSync(path.join(cwd, 'site.json'), 'utf8')) as object;
  writeFileSync(path.join(cwd, 'profiles.json'), JSON.stringify({ ...site, profiles: ['us-ca', 'de'] }));
  const built = assent('build', '--site', 'profiles.json', '--out', 'profiles');
  expect(built.status).toBe(0);
  const read = (file: string) => readFileSync(path.join(cwd, 'profiles', file), 'utf8');
  expect(read('assent.us-ca.js')).toContain('profile:`us-ca`');
  expect(read('assent.js')).toContain('countries:{');
});

test('the gate that is written holds the site’s rules and no placeholder', () => {
  assent('build', '--site', 'site.json', '--out', 'out');
  const gate = readFileSync(path.join(cwd, 'out/assent.js'), 'utf8');
  expect(gate).not.toContain('__ASSENT_RULES__');
  expect(gate).toContain('site:`shop`');
  expect(readFileSync(path.join(cwd, 'out/rules.json'), 'utf8').startsWith('{"site":"shop"')).toBe(true);
});

test('--policy writes the configuration of a server beside the files, and says what it cannot do', () => {
  for (const [server, file] of [
    ['nginx', 'assent-policy.http.conf'],
    ['caddy', 'assent-policy.caddy'],
    ['apache', 'assent-policy.apache.conf'],
    ['node', 'assent-policy.mjs'],
    ['meta', 'meta/none.html'],
  ]) {
    const { status, stdout, stderr } = assent('build', '--site', 'site.json', '--out', `${server}`, '--policy', `${server}`);
    expect([status, stdout.split('\n')]).toEqual([0, expect.arrayContaining([`${server}/policy/${file}`])]);
    expect(stderr).toContain('"policy": true is not in the site file');
    expect(stderr).toContain('third parties that nobody declared are blocked');
    const policy = readFileSync(path.join(cwd, `${server}/policy/${file}`), 'utf8');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain('starts the page again after a grant');
  }
});

test('a meta element per combination of purposes holds the strictest policy for what it does not name', () => {
  assent('build', '--site', 'site.json', '--out', 'out', '--policy', 'meta');
  const meta = (name: string) => /content="([^"]*)"/.exec(readFileSync(path.join(cwd, `out/policy/meta/${name}.html`), 'utf8'))?.[1] ?? '';
  expect(readdirSync(path.join(cwd, 'out/policy/meta')).sort()).toEqual(['audience+media.html', 'audience.html', 'media.html', 'none.html']);
  expect(meta('none')).not.toContain('stats.example.com');
  expect(meta('media')).toBe(meta('none'));
  expect(meta('audience')).toContain('stats.example.com:*');
  expect(meta('audience')).not.toContain('report-uri');
});

test('beyond six purposes meta elements are few, and the build says so', () => {
  const purposes = Array.from({ length: 7 }, (_, i) => ({
    id: `p${i}`,
    title: { fr: 'But', en: 'Aim' },
    short: { fr: 'Ce à quoi cela sert.', en: 'What this is good for.' },
    long: { fr: 'Ce à quoi cela sert.', en: 'What this is good for.' },
  }));
  writeFileSync(path.join(cwd, 'many.json'), JSON.stringify(makeSiteFile({ purposes, services: [] })));
  const { stderr } = assent('build', '--site', 'many.json', '--out', 'out', '--policy', 'meta');
  expect(stderr).toContain('more than 6 purposes');
  expect(readdirSync(path.join(cwd, 'out/policy/meta'))).toHaveLength(1 + 7 + 7 + 1);
});

test('--report-only reports to the endpoint and refuses nothing; --existing is extended and sent along', () => {
  const read = (file: string) => readFileSync(path.join(cwd, file), 'utf8');
  assent('build', '--site', 'site.json', '--out', 'a', '--policy', 'nginx', '--report-only');
  expect(read('a/policy/assent-policy.headers.conf')).toMatch(/^add_header Content-Security-Policy-Report-Only \$assent_shop_policy always;$/m);
  expect(read('a/policy/assent-policy.http.conf')).toContain('report-uri https://consent.example.org/v1/policy-reports/shop; report-to assent');
  writeFileSync(path.join(cwd, 'csp.txt'), "script-src 'self' 'nonce-$request_id'; base-uri 'none'\n");
  expect(assent('build', '--site', 'site.json', '--out', 'b', '--policy', 'nginx', '--existing', 'csp.txt').status).toBe(0);
  expect(read('b/policy/assent-policy.http.conf')).toContain("script-src 'self' 'nonce-$request_id' https://www.example.org");
  expect(read('b/policy/assent-policy.http.conf')).toContain("; base-uri 'none', default-src 'self'");
});

test.each([
  [['--policy', 'iis'], 'expected --policy nginx, caddy, apache, node, meta, got "iis"'],
  [['--policy', 'meta', '--report-only'], 'browsers know no report-only meta element'],
  [['--report-only'], 'expected --policy SERVER beside --report-only'],
  [['--existing', 'csp.txt'], 'expected --policy SERVER beside --existing'],
  [['--policy', 'nginx', '--existing', 'nowhere.txt'], 'expected a policy at nowhere.txt, got ENOENT'],
  [['--policy', 'nginx', '--existing', 'odd.txt'], 'got the character "\\""'],
])('%j is wrong usage, and says what would be right', (args, message) => {
  writeFileSync(path.join(cwd, 'odd.txt'), 'default-src "; add_header X y');
  const { status, stderr } = assent('build', '--site', 'site.json', '--out', 'out', ...args);
  expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
});

test('an experiment is drawn in the files when it is asked for, and only then; one that is not fair, or not there, is refused', () => {
  const unfair = makeExperiment({ id: 'louder', variants: [{ id: 'today' }, { id: 'loud', theme: { accent: '#1f4fb5' } }] });
  writeFileSync(path.join(cwd, 'site.json'), JSON.stringify(makeSiteFile({ experiments: [makeExperiment(), unfair] })));
  const draws = (out: string) => readFileSync(path.join(cwd, out, 'assent.js'), 'utf8').includes('dataset.variant');
  expect(assent('build', '--site', 'site.json', '--out', 'plain').status).toBe(0);
  expect(assent('build', '--site', 'site.json', '--out', 'trial', '--experiment', 'shorter').status).toBe(0);
  expect([draws('plain'), draws('trial')]).toEqual([false, true]);
  const refused = ['louder', 'longer'].map(id => assent('build', '--site', 'site.json', '--out', 'none', '--experiment', id));
  expect(refused.map(({ status }) => status)).toEqual([2, 2]);
  expect(refused[0]?.stderr).toContain('cannot start: loud breaks R1');
  expect(refused[1]?.stderr).toContain('shorter, louder');
});
