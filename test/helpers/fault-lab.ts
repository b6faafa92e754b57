// A laboratory for our own mistakes: the real gate and the real parts, in whose every function a page can have an exception thrown, many pages at once.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin, transformSync } from 'esbuild';
import { LAB_RULES } from './lab-rules.ts';

const SOURCE = path.resolve('packages/browser/src');

/** A function's first line as esbuild writes it. */
const FUNCTION = /^((?:export )?(?:async )?function (\w+)\(.*\) \{)$/gm;

/** Has every function of the SDK begin by asking whether it is the one that throws; `steps` gets their names, `file#function`. */
const throwing = (steps: Set<string>): Plugin => ({
  name: 'throwing',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]browser[\\/]src[\\/].*\.tsx?$/ }, ({ path: file }) => {
      const loader = file.endsWith('x') ? 'tsx' : 'ts';
      const { code } = transformSync(readFileSync(file, 'utf8'), {
        loader,
        target: 'es2022',
        define: { __VERSION__: '"0.0.0"' },
        jsx: 'automatic',
        jsxImportSource: 'preact',
      });
      const name = path.relative(SOURCE, file).split(path.sep).join('/');
      const contents = code.replace(FUNCTION, (line, _, own: string) => {
        const step = `${name}#${own}`;
        steps.add(step);
        return `${line} if (globalThis.fault === "${step}") { globalThis.thrown = (globalThis.thrown ?? 0) + 1; throw new Error("our own"); }`;
      });
      return { contents, loader: 'js' };
    });
  },
});

export interface FaultLab {
  /** Every function of the gate, and every one that an act and a release go through once the parts are loaded. */
  readonly steps: readonly string[];
  /** Answers a request for `/case/INDEX`, the page in which that step throws, or for its SDK; nothing for anything else. */
  answer(path: string): { readonly type: string; readonly body: string } | undefined;
}

const bundle = async (contents: string, format: 'iife' | 'esm') => {
  const steps = new Set<string>();
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    conditions: ['assent-source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __VERSION__: '"0.0.0"' },
    plugins: [throwing(steps)],
  });
  return { steps: [...steps], code: (outputFiles[0] as { text: string }).text };
};

const ACTS = /^(?:gate\/later\/(?:release|restore|make-handle|catch-writes|enter)|act\/(?:choose|keep|history|outbox|write-cookie|subject))\./;

/** `markup` is what follows the SDK's tag in each page. */
export async function openFaultLab(markup: string): Promise<FaultLab> {
  const gate = await bundle("import './packages/browser/src/gate/main.ts'", 'iife');
  const parts = await bundle("export * from './packages/browser/src/panel.ts'", 'esm');
  const steps = [...new Set([...gate.steps, ...parts.steps.filter(step => ACTS.test(step))])];
  return {
    steps,
    answer(requested) {
      if (requested === '/sdk/assets/parts.js') return { type: 'text/javascript', body: parts.code };
      const [, kind, index] = /^\/(case|sdk)\/(\d+)/.exec(requested) ?? [];
      if (kind === undefined) return undefined;
      // a choice of its own for each page, although they share their cookies
      const rules = { ...LAB_RULES, cookie: { ...LAB_RULES.cookie, name: `case${index}` }, endpoint: '' };
      if (kind === 'sdk')
        return {
          type: 'text/javascript',
          body: gate.code.replaceAll('__ASSENT_RULES__', () => JSON.stringify(rules)).replace('__ASSENT_SIGNALS__', '(() => {})'),
        };
      const step = steps[Number(index)] ?? '';
      const begin = `<script>globalThis.fault = ${JSON.stringify(step)}; globalThis.faults = []; for (const name of ['error', 'unhandledrejection']) addEventListener(name, event => faults.push(event.message ?? String(event.reason)))</script>`;
      return {
        type: 'text/html',
        body: `<!doctype html><html lang="en"><head>${begin}<script src="/sdk/${index}/assent.js" data-base="/sdk/"></script>${markup}`,
      };
    },
  };
}
