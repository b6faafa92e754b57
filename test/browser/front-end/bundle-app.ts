// Bundles a sample application as a site would: one classic script that sets `app`.
import { build, type Plugin } from 'esbuild';
import path from 'node:path';
import { compile } from 'svelte/compiler';
import { readFileSync } from 'node:fs';

const svelte: Plugin = {
  name: 'svelte',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\.svelte$/ }, ({ path: file }) => ({
      contents: compile(readFileSync(file, 'utf8'), { filename: path.basename(file), css: 'injected', dev: false }).js.code,
      loader: 'js',
    })),
};

/** `name` is a file of `apps/`, without its ending. */
export async function bundleApp(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { run } from './${name}'`, resolveDir: path.resolve(import.meta.dirname, 'apps') },
    bundle: true,
    write: false,
    minify: true,
    keepNames: true,
    format: 'iife',
    globalName: 'app',
    resolveExtensions: ['.js', '.jsx'],
    mainFields: ['svelte', 'module', 'browser', 'main'],
    conditions: ['browser', 'production'],
    jsx: 'automatic',
    jsxImportSource: 'react',
    tsconfigRaw: {},
    plugins: [svelte],
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
    },
    logLevel: 'error',
  });
  return (outputFiles[0] as { text: string }).text;
}
