// What a scan that could not be made ends with; never 1, which says that the site broke a rule.
import type { ScanErrorCode } from '@assent/scanner';

const CODES: Readonly<Record<ScanErrorCode, number>> = { 'browser-missing': 4, 'self-test-failed': 4, unreachable: 3, 'no-notice': 3, 'out-of-time': 3 };

export const exitCodeOf = (code: ScanErrorCode): number => CODES[code];
