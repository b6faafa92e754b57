// What `assent scan` does where nothing else is said; one table for the option list and for commands that scan on the side.

export const SCAN_DEFAULTS = { pages: '3', 'fail-on': 'error', language: 'fr', concurrency: '2', delay: '0.5', patience: '5', 'max-time': '600' } as const;
