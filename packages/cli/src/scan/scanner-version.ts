// The version that a report names.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Of the scanner's package. */
export const scannerVersion = (): string => (require('@assent/scanner/package.json') as { readonly version: string }).version;
