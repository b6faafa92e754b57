// The SDK's files bundled as they are delivered, but without a part.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type InputPluginOption, type OutputOptions, type Plugin, rollup, type RollupOptions } from 'rollup';
import type { Part } from './parts.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

// what they do is done to the directory that is delivered
const OUTSIDE = new Set(['clean', 'sizes']);

const EXPORTED = /^export (?:async )?(?:function|const|let) (\w+)|^export \{ \w+ as (\w+)/gm;
const namesIn = (code: string) => [...code.matchAll(EXPORTED)].map(([, name, other]) => (name ?? other) as string);

/** What is to be there instead of a module; what that leaves open does nothing. */
function stub(file: string, instead: string): string {
  const open = namesIn(readFileSync(file, 'utf8')).filter(name => !namesIn(instead).includes(name));
  return instead + open.map(name => `\nexport const ${name} = ${file.includes('styles') ? '``' : '() => {}'};`).join('');
}

const without = (modules: Part['modules']): Plugin => ({
  name: 'without',
  load(id) {
    const replaced = modules[path.relative(path.join(ROOT, 'packages'), id).replaceAll(path.sep, '/')];
    return replaced === undefined ? null : stub(id, replaced);
  },
});

/** Source of the tag with its placeholders, or of what is loaded beside it, minified; nothing is left out where `modules` names none. */
export async function buildWithout(bundle: Part['in'], modules: Part['modules']): Promise<string> {
  const { default: all } = (await import(pathToFileURL(path.join(ROOT, 'rollup.config.js')).href)) as { default: readonly RollupOptions[] };
  const isIt = ({ input, output }: RollupOptions) =>
    bundle === 'gate' ? (output as OutputOptions).file?.endsWith('/gate.js') : Object.hasOwn(input as object, 'assent-ui');
  const options = all.find(isIt) as RollupOptions;
  const plugins = [options.plugins].flat(9) as InputPluginOption[];
  const built = await rollup({
    ...options,
    plugins: [without(modules), ...plugins.filter(plugin => !OUTSIDE.has((plugin as Plugin).name))],
    onwarn() {}, // a part that is left out leaves names that nobody uses
  });
  const { output } = await built.generate(options.output as OutputOptions);
  await built.close();
  const file = output.find(one => one.type === 'chunk' && one.isEntry && (bundle === 'gate' || one.name === 'assent-ui'));
  return (file as { readonly code: string }).code;
}
