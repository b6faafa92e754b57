// Bundles a module of the SDK for a page of a browser test: one global, the module's exports.
import { build } from 'esbuild';

/** `entry` is relative to the repository's root; the result is a classic script that sets `globalThis[name]`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: name,
    conditions: ['assent-source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: 'es2022',
    define: { __VERSION__: '"0.0.0"' },
  });
  return (outputFiles[0] as { text: string }).text;
}
