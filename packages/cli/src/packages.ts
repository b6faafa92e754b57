// Where the built parts of Assent are: beside this package in a clone, in node_modules once installed.
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/** Directory of the built SDK. */
export const sdkDirectory = (): string => path.join(path.dirname(require.resolve('@assent/browser/package.json')), 'dist');

/** Directory of the built dashboard. */
export const dashboardDirectory = (): string => path.join(path.dirname(require.resolve('@assent/dashboard/package.json')), 'dist/app');
