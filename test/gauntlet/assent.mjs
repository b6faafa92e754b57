// Assent as a subject of a consent gauntlet that measures tools side by side: copied into its `subjects/`, run with ASSENT_DIR = a built checkout.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { localFile } from '../lib/assets.mjs';
import { plainTag } from '../lib/cases.mjs';
import { ALLOWED_HOSTS, CATEGORIES, SERVICES, SITE } from '../lib/hosts.mjs';

const checkout = path.resolve(process.env.ASSENT_DIR ?? process.cwd());
const bin = path.join(checkout, 'node_modules/.bin');
const TAG = '/files/assent/assent.js';

const PURPOSES = { analytics: 'audience', marketing: 'advertising', media: 'media' };
const describe = ({ id, title, cat, hosts, cookies, description }) => ({
  id,
  name: title,
  vendor: { name: title, country: 'US' },
  purposes: [PURPOSES[cat]],
  match: hosts,
  tracers: cookies.map(name => ({ name, kind: 'cookie', retention: 'P13M', about: { en: description } })),
});
const site = {
  id: 'gauntlet',
  name: { en: 'Gauntlet' },
  origins: [`https://${SITE}`],
  controller: { name: 'Gauntlet', address: 'Loopback', country: 'FR', contact: 'dpo@example.org', policy: '/privacy' },
  locales: ['en'],
  profile: 'fr',
  context: 'general',
  purposes: CATEGORIES.map(({ id }) => ({ id: PURPOSES[id] })),
  services: SERVICES.map(describe),
  allow: ALLOWED_HOSTS,
  unknown: process.env.ASSENT_UNKNOWN ?? 'report',
  choice: { validity: 'P180D' },
};

function build() {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'assent-gauntlet-'));
  const file = path.join(directory, 'site.json');
  fs.writeFileSync(file, JSON.stringify(site));
  execFileSync(path.join(bin, 'assent'), ['build', '--site', file, '--out', path.join(directory, 'dist')], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
  });
  return path.join(directory, 'dist');
}

const filesIn = directory =>
  fs
    .readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));

// made when the files are asked for: a checkout that is not built leaves the subject out, and the others run
let rewrite;
async function assets() {
  const dist = build();
  const { makeRewrite } = await import(pathToFileURL(path.join(checkout, 'packages/server/dist/rewrite/index.js')).href);
  rewrite = makeRewrite({ rules: JSON.parse(fs.readFileSync(path.join(dist, 'rules.json'), 'utf8')) });
  return Object.fromEntries(filesIn(dist).map(file => [`assent/${path.relative(dist, file)}`, localFile(file)]));
}

const part = name => `[data-assent-part="${name}"]`;

export default {
  name: 'assent',
  version: 'checkout',
  modes: ['zero', 'marked', 'transform'],
  config: `one tag, site file with six services, unknown: ${site.unknown}`,
  assets,
  head: () => `<script src="${TAG}"></script>`,
  mark(tag) {
    const service = SERVICES.find(({ id }) => id === tag.svc);
    if (!service) return null;
    const held = `data-purpose="${PURPOSES[service.cat]}" data-service="${service.id}"`;
    if (tag.name !== 'script') return `<template ${held}>${plainTag(tag)}</template>`;
    return plainTag(tag)
      .replace('<script', `<script type="text/plain" ${held}`)
      .replace(/\ssrc=/, ' data-src=');
  },
  transformHtml: html => rewrite.html(html, { url: `https://${SITE}/` }),
  banner: part('notice'),
  acceptSelector: part('accept'),
  rejectSelector: part('refuse'),
  accept: page => page.click(part('accept'), { timeout: 5000 }),
  reject: page => page.click(part('refuse'), { timeout: 5000 }),
  open: page => page.evaluate('void assent.open("preferences")'),
  withdraw: page => page.evaluate('void assent.withdraw()'),
};
