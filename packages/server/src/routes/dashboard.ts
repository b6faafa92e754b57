// GET /dashboard: the page that shows the rates; its files come from the dashboard package as built.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Hono } from 'hono';
import { type EncodedFile, encodeFile } from '../delivery/encoded.ts';
import { sendFile } from '../delivery/send-file.ts';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';

// every origin but our own is out, and so are inline scripts and string-to-code sinks
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'", // a notice as it was shown, from evidence
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** `directory` = the built app with its `manifest.json`; its own `index.html` is used where it ships one. */
export async function dashboardRoutes(directory: string): Promise<Hono<Environment>> {
  const files = new Map<string, EncodedFile>();
  const entries = existsSync(directory) ? readdirSync(directory, { withFileTypes: true }) : [];
  for (const { name } of entries.filter(entry => entry.isFile())) files.set(name, await encodeFile(name, readFileSync(path.join(directory, name))));
  if (!files.has('index.html') && files.has('manifest.json')) files.set('index.html', await encodeFile('index.html', makeIndex(directory)));

  const send = (request: Request, name: string) => {
    const file = files.get(name);
    if (!file) return refuse('not-found');
    return sendFile(file, request, /\.[0-9a-f]{8,}\./.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache', HEADERS);
  };
  return new Hono<Environment>()
    .get('/dashboard', () => new Response(null, { status: 308, headers: { location: '/dashboard/' } }))
    .get('/dashboard/', c => send(c.req.raw, 'index.html'))
    .get('/dashboard/:file', c => send(c.req.raw, c.req.param('file')));
}

function makeIndex(directory: string): Buffer {
  const manifest = JSON.parse(readFileSync(path.join(directory, 'manifest.json'), 'utf8')) as { readonly files: Readonly<Record<string, string>> };
  return Buffer.from(
    [
      '<!doctype html>',
      '<html lang="en">',
      '<meta charset="utf-8">',
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      '<meta name="color-scheme" content="light dark">',
      '<title>Consent rates</title>',
      '<link rel="icon" href="data:,">',
      `<script type="module" src="/dashboard/${manifest.files.dashboard}"></script>`,
      '',
    ].join('\n'),
  );
}
