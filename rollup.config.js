// Bundles: a table of what is shipped, and one `bundle()` that makes each row.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import json from '@rollup/plugin-json';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';

const version = JSON.parse(readFileSync('package.json', 'utf8')).version;

function plugins({ browser = false, replace = {} }) {
  return [
    nodeResolve({ exportConditions: ['assent-source', ...(browser ? ['browser'] : ['node'])], browser, extensions: ['.ts', '.tsx', '.js', '.json'] }),
    json(),
    esbuild({
      target: browser ? 'es2020' : 'es2024',
      tsconfig: false,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      define: { __VERSION__: JSON.stringify(version), ...replace },
      tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    }),
  ];
}

// `_name` marks an internal property; Preact's own cross-module fields start with `__` and stay
const minify = module =>
  terser({
    ecma: 2020,
    module,
    compress: { passes: 3, unsafe_arrows: true, unsafe_methods: true, pure_getters: true },
    mangle: { properties: { regex: /^_[^_]/ } },
    format: { comments: false },
  });

/** A library for Node or a bundler: our own code bundled, npm packages left outside. */
const library = (name, input, { browser = false } = {}) => ({
  input: Object.fromEntries(Object.entries(input).map(([out, file]) => [out, `packages/${name}/src/${file}`])),
  output: { dir: `packages/${name}/dist`, format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name].js', sourcemap: false },
  external: id => /^node:/.test(id) || (!/^[./\0]/.test(id) && !path.isAbsolute(id) && id !== `@assent/${name}`),
  plugins: plugins({ browser }),
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

const clean = directory => ({
  name: 'clean',
  buildStart() {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
  },
});

const copyLocales = () => ({
  name: 'locales',
  writeBundle() {
    mkdirSync('packages/browser/dist/locales', { recursive: true });
    for (const file of readdirSync('packages/browser/src/locales'))
      writeFileSync(`packages/browser/dist/locales/${file}`, readFileSync(`packages/browser/src/locales/${file}`));
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
  library('catalog', { index: 'index.ts' }),
  library('server', { index: 'index.ts', 'rewrite/index': 'rewrite/index.ts' }),
  library('browser', { index: 'index.ts' }, { browser: true }),
  library('cli', { cli: 'cli.ts' }),
  {
    input: 'packages/browser/src/gate/main.ts',
    output: { file: 'packages/browser/dist/gate.js', format: 'iife' },
    plugins: [...plugins({ browser: true }), minify(false)],
  },
  {
    input: { 'assent-ui': 'packages/browser/src/ui.ts', 'assent-panel': 'packages/browser/src/panel.ts' },
    output: {
      dir: 'packages/browser/dist/sdk',
      format: 'es',
      entryFileNames: '[name].[hash].js',
      chunkFileNames: 'assent-[name].[hash].js',
      hashCharacters: 'hex',
    },
    plugins: [clean('packages/browser/dist/sdk'), ...plugins({ browser: true }), minify(true), manifest(), copyLocales()],
  },
  {
    input: { dashboard: 'packages/dashboard/src/main.tsx' },
    output: { dir: 'packages/dashboard/dist/app', format: 'es', entryFileNames: '[name].[hash].js', hashCharacters: 'hex' },
    plugins: [clean('packages/dashboard/dist/app'), ...plugins({ browser: true }), minify(true), manifest(), page()],
  },
];
