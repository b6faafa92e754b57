// Assent as a site has it: one tag, and the files that `assent build` writes from a site file.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Rules } from '@assent/core';
import { rewriteResponse } from '@assent/server/rewrite';
import { ALLOWED_HOSTS, PURPOSES, SERVICES } from '../services.ts';
import { attributesOf, htmlOf, type Subject } from './subject.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

const ORIGIN = 'http://shop.localhost:4500';

/** The bench's site file. */
export const SITE_FILE = {
  id: 'bench',
  name: { en: 'Bench' },
  origins: [ORIGIN],
  controller: { name: 'Bench', address: 'Loopback', country: 'FR', contact: 'dpo@example.org', policy: '/privacy' },
  locales: ['en'],
  profile: 'fr',
  purposes: PURPOSES.map(({ id }) => ({ id })),
  services: SERVICES.map(({ id, name, purpose, host, cookies, storage = [], known }) =>
    known
      ? { use: known, match: [host] }
      : {
          id,
          name,
          vendor: { name, country: 'FR' },
          purposes: [purpose],
          match: [host],
          tracers: [
            ...cookies.map(cookie => ({ name: cookie, kind: 'cookie', retention: 'P13M', about: { en: 'A stand-in.' } })),
            ...storage.map(entry => ({ name: entry, kind: 'local-storage', retention: 'kept', about: { en: 'A stand-in.' } })),
          ],
        },
  ),
  allow: ALLOWED_HOSTS,
  // nothing is sent: what is measured is the page
  endpoint: null,
};

/** Runs `assent build` on the bench's site file in a directory that is gone afterwards, and answers what `read` finds in it. */
export function withBuild<T>(options: readonly string[], read: (out: string) => T): T {
  const directory = mkdtempSync(path.join(tmpdir(), 'assent-bench-'));
  try {
    const site = path.join(directory, 'site.json');
    const out = path.join(directory, 'out');
    writeFileSync(site, JSON.stringify(SITE_FILE));
    execFileSync(process.execPath, [path.join(ROOT, 'packages/cli/bin/assent.js'), 'build', '--site', site, '--out', out, ...options], {
      cwd: directory,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    return read(out);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

const listed = (out: string) => readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());

let rewritten: ReturnType<typeof rewriteResponse> | undefined;
let derived: string | undefined;

export const assent: Subject = {
  name: 'Assent',
  version: (JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string }).version,
  setup: 'one tag first in <head>; the files of `assent build`; unknown third parties reported, the default',
  files: async () =>
    withBuild(
      [],
      out =>
        new Map(listed(out).map(({ parentPath, name }) => [path.posix.relative(out, path.join(parentPath, name)), readFileSync(path.join(parentPath, name))])),
    ),
  head: () => '<script src="/tool/assent.js"></script>',
  link: '<a href="#assent">Cookies</a>',
  mark(tag) {
    const { element, attributes, inner, service } = tag;
    const marks = ` data-purpose="${service.purpose}" data-service="${service.id}"`;
    const { src, ...rest } = attributes;
    const source = src ? ` data-src="${src}"` : '';
    if (element === 'script') {
      const { type, ...others } = rest;
      return `<script type="text/plain"${type ? ` data-type="${type}"` : ''}${marks}${source}${attributesOf(others)}>${inner}</script>`;
    }
    return src ? htmlOf(tag, { ...rest, 'data-purpose': service.purpose, 'data-service': service.id, 'data-src': src }) : null;
  },
  rewrite: html => {
    rewritten ??= rewriteResponse({ rules: withBuild([], out => JSON.parse(readFileSync(path.join(out, 'rules.json'), 'utf8')) as Rules) });
    return rewritten(new Request(`${ORIGIN}/`), new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })).text();
  },
  policy: async () => {
    if (derived !== undefined) return derived;
    const module = withBuild(['--policy', 'node'], out => readFileSync(path.join(out, 'policy/assent-policy.mjs'), 'utf8'));
    const { policyFor } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as { policyFor: (cookies?: string) => string };
    derived = policyFor();
    return derived;
  },
  notice: {
    whole: 'assent-root >>> [data-assent-part="notice"]',
    accept: 'assent-root >>> [data-assent-part="accept"]',
    refuse: 'assent-root >>> [data-assent-part="refuse"]',
  },
};
