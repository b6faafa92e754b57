#!/usr/bin/env node
// Starts the built command line; a clone that was never built is told so instead of a stack trace.
import { existsSync } from 'node:fs';

const built = new URL('../dist/cli.js', import.meta.url);
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    `assent: expected Node 24 or newer, got ${process.versions.node} (hint: in a clone, \`npx --no-install assent\` uses the pinned Node)\n`,
  );
  process.exit(2);
}
if (!existsSync(built)) {
  process.stderr.write('assent: not built yet; run `npm run build` once in this clone\n');
  process.exit(2);
}
await import(built.href);
