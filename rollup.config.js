// Bundles: a table of what is shipped, and one `bundle()` that makes each row.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build, transform } from 'esbuild';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import { minify as oxc } from 'rolldown/utils';
import { minify as swc } from '@swc/core';

const version = JSON.parse(readFileSync('package.json', 'utf8')).version;

// Properties that never leave the SDK: in what browsers load each has one letter, the same in every file (test/browser/internal-names.test.ts)
const internal = JSON.parse(readFileSync('packages/browser/internal-names.json', 'utf8'));
const letters = 'abcdefghijklmopqrstuvwxyzABCDEFGHIJKLM'; // `n` counts things in texts

function plugins({ browser = false, sdk = false, replace = {} }) {
  return [
    nodeResolve({ exportConditions: ['assent-source', ...(browser ? ['browser'] : ['node'])], browser, extensions: ['.ts', '.tsx', '.js', '.json'] }),
    json(),
    esbuild({
      target: browser ? 'es2021' : 'es2024',
      tsconfig: false,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { __VERSION__: JSON.stringify(version), ...replace },
      ...(sdk && {
        mangleProps: new RegExp(`^(${internal.join('|')})$`),
        mangleCache: Object.fromEntries(internal.map((name, i) => [name, letters[i]])),
      }),
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    }),
  ];
}

/** As core/look/visitor-rem.ts says it of themes and layouts. */
const visitorRem = css =>
  css.replace(
    /(@(?:media|container)[^{]*)|(?<![\w.-])(-?[\d.]+)rem\b/g,
    (_, condition, n) => condition ?? (n === '1' ? 'var(--assent-rem)' : `calc(${n}*var(--assent-rem))`),
  );

/** Style sheets are written to be read, in template literals; they are shipped without white space. */
const css = () => ({
  name: 'css',
  async transform(code, id) {
    if (!/[/\\]ui[/\\]styles[/\\][\w-]+\.ts$/.test(id)) return null;
    const [before, sheet, after, ...more] = code.split('`');
    if (sheet?.includes('${')) throw new Error(`${id}: expected a whole style sheet, got one with gaps (hint: adopt two sheets, one after the other)`);
    if (sheet === undefined || more.length) throw new Error(`${id}: expected one template literal, got ${(more.length + (after === undefined ? 0 : 2)) / 2}`);
    const small = await transform(visitorRem(sheet), { loader: 'css', minify: true });
    // esbuild leaves a custom property and `calc()` as they are written
    return { code: before + JSON.stringify(small.code.trim().replace(/(--[\w-]+:) | ?([*,]) /g, '$1$2')) + after, map: null };
  },
});

/** Two more minifiers; the last one's names repeat more: brotli lives on that. `module` keeps a script's "use strict" and what it says to other scripts. */
async function shorten(file, code, module) {
  // nothing unsafe: it makes arrows of functions that read `arguments`
  const compress = { ecma: 2021, passes: 3, const_to_let: false, sequences: false };
  const { code: shorter } = await swc(code, { module, ecma: 2021, compress, mangle: false });
  // a getter that is read for its effect does not exist here
  const rest = { target: 'es2021', treeshake: { propertyReadSideEffects: false } };
  const { errors, code: small } = await oxc(`${file}.js`, shorter, { module, compress: rest, mangle: { toplevel: module } });
  if (errors.length) throw new Error(errors.map(({ message }) => message).join('\n'));
  return small;
}

// All of the gate runs at once: an engine that knows this word compiles it in one go, a quarter of its time in Chromium (V8's explicit compile hints)
const EAGER = '//# allFunctionsCalledOnLoad\n';

/** Three minifiers, because each sees what the others do not: together they save 1.5 % (UI) and 1.9 % (gate) of what terser alone leaves, brotli. */
const minify = module => [
  terser({
    ecma: 2020,
    module,
    mangle: false,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true, hoist_funs: true },
    format: { comments: false },
  }),
  {
    name: 'shorten',
    renderChunk: async (code, { fileName }) => ({ code: (module ? '' : EAGER) + (await shorten(fileName, code, module)), map: null }),
  },
];

/** A library for Node or a bundler: our own code bundled, npm packages left outside. */
const library = (name, input, { browser = false } = {}) => ({
  input: Object.fromEntries(Object.entries(input).map(([out, file]) => [out, `packages/${name}/src/${file}`])),
  output: { dir: `packages/${name}/dist`, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', sourcemap: false },
  external: id => /^node:/.test(id) || (!/^[./\0]/.test(id) && !path.isAbsolute(id) && id !== `@assent/${name}`),
  plugins: plugins({ browser, sdk: browser }),
});

/**
 * Refuses a catalogue with a fault, and writes `match.js`: who an address belongs to, for tools that look at any site. A site's own
 * pages never load it; they get the services that the site declares.
 */
const checkedCatalog = () => ({
  name: 'checked-catalog',
  async writeBundle({ dir }) {
    const { catalog } = await import(pathToFileURL(path.resolve(dir, 'index.js')).href);
    const { checkCatalog } = await import(pathToFileURL(path.resolve('packages/core/dist/schema/index.js')).href);
    const faults = checkCatalog(Object.values(catalog));
    if (faults.length) throw new Error(`catalogue: ${faults.length} faults\n${faults.join('\n')}`);
    const table = Object.values(catalog)
      .map(({ id, match }) => [id, ...match].join(' '))
      .join(';');
    const contents = `import { makeMatcher } from './match.ts';
const patterns = ${JSON.stringify(table)}.split(';').flatMap(row => { const [id, ...match] = row.split(' '); return match.map(pattern => [pattern, id]); });
export const serviceOf = makeMatcher(patterns);`;
    await build({
      stdin: { contents, loader: 'ts', resolveDir: 'packages/core/src' },
      outfile: path.resolve(dir, 'match.js'),
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2020',
    });
    writeFileSync(
      path.resolve(dir, 'match.d.ts'),
      '/** Id of the catalogue service that an address belongs to. */\nexport declare const serviceOf: (url: URL) => string | undefined;\n',
    );
  },
});

/** Writes which hashed file stands for which logical name. */
const manifest = () => ({
  name: 'manifest',
  generateBundle(_, bundle) {
    const files = Object.values(bundle)
      .filter(file => file.type === 'chunk' && file.isEntry)
      .map(file => [file.name.replace('assent-', ''), file.fileName]);
    this.emitFile({
      type: 'asset',
      fileName: 'manifest.json',
      source: JSON.stringify({ version, files: Object.fromEntries(files), chunks: Object.keys(bundle).filter(name => name.endsWith('.js')) }, null, 2),
    });
  },
});

/** A part that only some sites' files carry: bundled and minified by itself, listed in the manifest. Answers the name of its file. */
async function writePart(dir, manifest, name, contents, resolveDir, options) {
  const stdin = { contents, loader: 'ts', resolveDir };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: 'iife', target: 'es2021', write: false, ...options });
  const code = await shorten(name, outputFiles[0].text, false);
  const file = `assent-${name}.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
  writeFileSync(`${dir}/${file}`, code);
  manifest.chunks.push(file);
  return file;
}

/** A vendor's signal is a part of the tag of the sites that declare the vendor, and of no other; `signals` = what all of them begin with, in a function of `assent` and `report`. */
const signals = () => ({
  name: 'signals',
  // one after the other: both add to the manifest
  writeBundle: {
    sequential: true,
    async handler({ dir }) {
      const source = 'packages/browser/src/signals';
      const manifest = JSON.parse(readFileSync(`${dir}/manifest.json`, 'utf8'));
      const write = (name, contents, options) => writePart(dir, manifest, name, contents, source, options);
      manifest.follow = await write(
        'signals',
        'import { follow } from "./follow.ts"; add = signal => follow(assent, report, signal);',
        { format: 'esm' }, // it stands inside the others' function
      );
      manifest.signals = {};
      for (const file of readdirSync(source).filter(name => !['signal.ts', 'follow.ts', 'index.ts'].includes(name))) {
        const id = path.basename(file, '.ts');
        manifest.signals[id] = await write(`signal-${id}`, `import { signal } from './${file}'; add(signal);`);
      }
      writeFileSync(`${dir}/manifest.json`, JSON.stringify(manifest, null, 2));
    },
  },
});

/** What reads one former tool's refusal is a part of its sites' first file alone; `carry` = what does it, around the UI as built. */
const formers = () => ({
  name: 'formers',
  // one after the other: both add to the manifest
  writeBundle: {
    sequential: true,
    async handler({ dir }) {
      const source = 'packages/browser/src/former';
      const manifest = JSON.parse(readFileSync(`${dir}/manifest.json`, 'utf8'));
      const mangle = { mangleProps: new RegExp(`^(${internal.join('|')})$`), mangleCache: Object.fromEntries(internal.map((name, i) => [name, letters[i]])) };
      const write = (name, contents) => writePart(dir, manifest, name, contents, source, { conditions: ['assent-source'], ...mangle });
      manifest.carry = await write('carry', 'import { carry } from "./carry.ts"; carryFrom = carry;');
      manifest.formers = {};
      for (const file of readdirSync(source).filter(name => !['former.ts', 'denies.ts', 'carry.ts'].includes(name))) {
        const id = path.basename(file, '.ts');
        manifest.formers[id] = await write(`former-${id}`, `import { former } from './${file}'; formers.push(former);`);
      }
      writeFileSync(`${dir}/manifest.json`, JSON.stringify(manifest, null, 2));
    },
  },
});

/** Prints what a visitor downloads of each file; test/budget holds it, with a site's rules and texts. */
const sizes = () => ({
  name: 'sizes',
  writeBundle(_, bundle) {
    for (const { code, fileName } of Object.values(bundle)) if (code) console.error(`${fileName}: ${brotliCompressSync(code).length} bytes brotli`);
  },
});

const clean = directory => ({
  name: 'clean',
  buildStart() {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
  },
});

/** The language files: a key that is missing or too long fails the build. */
const copyLocales = () => ({
  name: 'locales',
  async writeBundle() {
    const { checkWords } = await import('./packages/core/dist/schema/index.js'); // built by then
    const from = 'packages/browser/src/locales';
    const words = Object.fromEntries(readdirSync(from).map(file => [path.basename(file, '.json'), JSON.parse(readFileSync(`${from}/${file}`, 'utf8'))]));
    const problems = Object.entries(words).flatMap(([tag, each]) => checkWords(tag, each, words.en));
    if (problems.length) this.error(`${from}:\n${problems.join('\n')}`);
    mkdirSync('packages/browser/dist/locales', { recursive: true });
    for (const [tag, each] of Object.entries(words)) writeFileSync(`packages/browser/dist/locales/${tag}.json`, JSON.stringify(each));
  },
});

/** The dashboard's page, with the name of its hashed script. */
const page = () => ({
  name: 'page',
  generateBundle(_, bundle) {
    const entry = Object.values(bundle).find(file => file.type === 'chunk' && file.isEntry);
    this.emitFile({
      type: 'asset',
      fileName: 'index.html',
      source: readFileSync('packages/dashboard/src/index.html', 'utf8').replace('{{script}}', `/dashboard/${entry.fileName}`),
    });
  },
});

export default [
  library('core', { index: 'index.ts', 'schema/index': 'schema/index.ts', 'proof/index': 'proof/index.ts' }),
  { ...library('catalog', { index: 'index.ts' }), plugins: [...plugins({}), checkedCatalog()] },
  library('server', { index: 'index.ts', 'rewrite/index': 'rewrite/index.ts', 'writer-thread': 'store/sqlite/writer-thread.ts' }),
  library('browser', { index: 'index.ts', signals: 'signals/index.ts' }, { browser: true }),
  library('browser', { test: 'test/index.ts' }), // runs beside a site's tests, in Node: names stay
  library('scanner', { index: 'index.ts' }),
  library('cli', { cli: 'cli.ts' }),
  // the gate of a site whose `unknown` never holds does without the directives
  ...[false, true].map(holds => ({
    input: 'packages/browser/src/gate/main.ts',
    output: { file: `packages/browser/dist/${holds ? 'gate-strict' : 'gate'}.js`, format: 'iife' },
    plugins: [...plugins({ browser: true, sdk: true, replace: { __HOLDS_UNDECLARED__: String(holds), __ALIASES__: 'false' } }), minify(false), sizes()],
  })),
  // and one for sites whose visitors are not all served by the same rules
  {
    input: 'packages/browser/src/gate/main-full.ts',
    output: { file: 'packages/browser/dist/gate-full.js', format: 'iife' },
    plugins: [...plugins({ browser: true, sdk: true, replace: { __ALIASES__: 'true' } }), minify(false), sizes()],
  },
  {
    input: { 'assent-ui': 'packages/browser/src/ui.ts', 'assent-panel': 'packages/browser/src/panel.ts' },
    preserveEntrySignatures: 'allow-extension', // what both parts need is in the first: a chunk of its own would be one more request
    output: {
      dir: 'packages/browser/dist/sdk',
      format: 'es',
      entryFileNames: '[name].[hash].js',
      chunkFileNames: 'assent-[name].[hash].js',
      hashCharacters: 'hex',
    },
    plugins: [
      clean('packages/browser/dist/sdk'),
      css(),
      ...plugins({ browser: true, sdk: true }),
      minify(true),
      manifest(),
      sizes(),
      signals(),
      formers(),
      copyLocales(),
    ],
  },
  {
    input: { dashboard: 'packages/dashboard/src/main.tsx' },
    output: { dir: 'packages/dashboard/dist/app', format: 'es', entryFileNames: '[name].[hash].js', chunkFileNames: '[name].[hash].js', hashCharacters: 'hex' },
    plugins: [clean('packages/dashboard/dist/app'), ...plugins({ browser: true }), minify(true), manifest(), page()],
  },
];
