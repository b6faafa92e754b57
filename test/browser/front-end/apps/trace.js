// What the sample applications tell of themselves: `trace` keeps, `until` waits for the page and tells when it gave up.

/** Keeps one line. */
export function trace(...parts) {
  (window.trace ??= []).push(parts.map(part => (typeof part === 'string' ? part : (JSON.stringify(part) ?? String(part)))).join(' '));
}

/** Resolves once `holds` is true; after ten seconds it says so in the trace instead, so that two runs differ. */
export async function until(holds) {
  for (const end = performance.now() + 10_000; performance.now() < end; ) {
    if (holds()) return;
    await new Promise(resolve => setTimeout(resolve, 10));
  }
  trace('gave up', String(holds));
}
