// The gallery: every state of every part of the UI, in any language, theme and layout, from the examples that the tests use too.
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import type { Asset } from '../site/assets.ts';
import { examplePage } from './example-page.ts';
import { galleryPage } from './gallery-page.ts';

const here = import.meta.dirname;
const LOCALES = path.resolve(here, '../../packages/browser/src/locales');

/** Answers what lies under `/gallery`, `undefined` for what does not exist. The script is bundled when it is first asked for. */
export type Gallery = (url: URL) => Promise<Asset | undefined>;

export function makeGallery(): Gallery {
  let script: Promise<string> | undefined;
  return async ({ pathname, searchParams }) => {
    const [, , part = '', name = ''] = pathname.split('/');
    if (part === '') return page(galleryPage(searchParams, await languages()));
    if (part === 'example') return page(examplePage(searchParams));
    if (part === 'script.js') return { type: 'text/javascript; charset=utf-8', body: await (script ??= bundle()) };
    if (part === 'gallery.css' || part === 'example.css') return { type: 'text/css; charset=utf-8', body: await readFile(path.join(here, part), 'utf8') };
    if (part !== 'words' || !(await languages()).includes(name.replace(/\.json$/, ''))) return undefined;
    return { type: 'application/json', body: await readFile(path.join(LOCALES, name), 'utf8') };
  };
}

const page = (body: string): Asset => ({ type: 'text/html; charset=utf-8', body });

async function languages(): Promise<string[]> {
  return (await readdir(LOCALES)).map(file => path.basename(file, '.json')).sort();
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, 'client.ts')],
    bundle: true,
    write: false,
    format: 'esm',
    conditions: ['assent-source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'es2022',
    define: { __VERSION__: '"0.0.0"' },
    legalComments: 'none',
  });
  return (outputFiles[0] as { text: string }).text;
}
