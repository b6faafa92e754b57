// assent migrate, whatever the tool: what it reads, what it writes over, and what is wrong usage; each tool has a file beside this one.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteFile } from '@assent/core';
import { expect, test } from 'vitest';
import { useMigrations } from '../../helpers/migrations.ts';

const migrations = useMigrations();

test('JSON is read as it is, and an existing file is never overwritten', async () => {
  await migrations.run('klaro', 'klaro.json', JSON.stringify({ services: [{ name: 'youtube', purposes: ['media'] }] }), { out: 'site.json' });
  expect((JSON.parse(readFileSync(path.join(migrations.cwd, 'site.json'), 'utf8')) as SiteFile).services).toEqual(['youtube']);
  await expect(migrations.run('klaro', 'klaro.json', '{}', { out: 'site.json' })).rejects.toThrow('not overwritten');
});

test.each([
  ['usercentrics', 'x.json', '{}', 'no export of it is documented'],
  ['nobody', 'x.json', '{}', 'expected one of axeptio, c15t, cookiebot'],
  ['klaro', 'x.js', 'var other = 1;', 'got nothing of it'],
  ['klaro', 'x.js', 'require("fs")', 'to run by itself'],
  ['klaro', 'x.js', 'for (;;) {}', 'to run by itself'],
  ['klaro', 'x.json', '{', 'expected JSON'],
])('%s %s %s is wrong usage: %s', async (peer, name, code, message) => {
  await expect(migrations.run(peer, name, code)).rejects.toThrow(message);
  expect(existsSync(path.join(migrations.cwd, 'site.json'))).toBe(false);
});
