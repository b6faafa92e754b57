// A page that runs the SDK's files in a frame that can reach nothing, and these files.
import { scriptFor } from '../delivery/compile-site.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript; charset=utf-8', json: 'application/json; charset=utf-8' };

// asked for from the frame's own origin, which is none
const ANYWHERE = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin', 'x-content-type-options': 'nosniff' } as const;

/** `name` as in a statement's `notices`; the files lie a step above `url`, and the frame may load what is in the first directory of it alone. */
export function framePage(name: string, scheme: string | undefined, { host, pathname }: URL): Response {
  return new Response(makePage(name, scheme), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policyFor(host, pathname.split('/')[1] ?? ''),
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    },
  });
}

/** `keep` = Cache-Control. */
export function frameFile(name: string, content: Uint8Array, keep: string): Response {
  const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return new Response(Uint8Array.from(content), { headers: { ...ANYWHERE, 'content-type': type, 'cache-control': keep } });
}

// not 'self': the page has no origin; without a scheme a host stands for the page's own or a safer one
const policyFor = (host: string, directory: string): string =>
  [
    'sandbox allow-scripts',
    "default-src 'none'",
    `script-src ${host}/${directory}/`,
    `connect-src ${host}/${directory}/`,
    "style-src 'unsafe-inline'",
    'img-src data:',
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ');

function makePage(name: string, scheme: string | undefined): string {
  const [among = '', variant] = name.split('~');
  const [locale = '', profile = ''] = among.split('@');
  const scheming = scheme === 'dark' || scheme === 'light' ? scheme : 'light dark';
  return [
    '<!doctype html>',
    `<html lang="${locale}" style="color-scheme: ${scheming}"${scheme ? ` data-assent-theme="${scheming}"` : ''}>`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Assent</title>',
    `<style>assent-root { color-scheme: ${scheming} }</style>`,
    `<script src="../${scriptFor(profile)}"${variant ? ` data-variant="${variant.split('.')[1]}"` : ''}></script>`,
    '',
  ].join('\n');
}
