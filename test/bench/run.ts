// `npm run bench [-- leaks [TOOL] | engines [ENGINE] | cost [ROUNDS] | dom [VISITS] | weight [PART] | server [full [ENTRIES [RECORDS]]] | rates [DAYS] | dashboard [DAYS] | scan [peers | sinners | cost] | quote]`: measures Assent beside its peers and the server beside its limits, keeps the results, and quotes them in the README.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { quoteResults } from './report/quote-results.ts';
import { hasResult, keepResult, readResult } from './report/results.ts';

const PARTS = ['leaks', 'engines', 'cost', 'dom', 'weight', 'server', 'rates', 'dashboard', 'scan', 'quote'];
const say = (line: string) => void process.stderr.write(`${line}\n`);
const [part, detail, ...more] = process.argv.slice(2);
if (part && !PARTS.includes(part)) {
  say(`expected ${PARTS.join(', ')} or nothing, got "${part}" (hint: npm run bench -- leaks)`);
  process.exit(2);
}
if (!existsSync(path.join(import.meta.dirname, 'node_modules/autocannon'))) {
  say('Installing the peers (once) …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--loglevel', 'error'], { cwd: import.meta.dirname, stdio: ['ignore', 2, 2] });
}
const today = new Date().toISOString().slice(0, 10);

if (!part || part === 'leaks') {
  const { runLeaks } = await import('./leaks/run-leaks.ts');
  const { replaceRows } = await import('./leaks/replace-rows.ts');
  const leaks = await runLeaks(today, say, detail);
  keepResult('leaks', detail ? replaceRows(readResult('leaks'), leaks) : leaks);
}
if (part === 'engines') {
  const { runLeaks } = await import('./leaks/run-leaks.ts');
  for (const engine of (['firefox', 'webkit'] as const).filter(name => !detail || name === detail))
    keepResult(`leaks-${engine}`, await runLeaks(today, say, 'Assent', engine));
}
if (!part || part === 'cost') {
  const { runCost } = await import('./cost/run-cost.ts');
  keepResult('cost', await runCost(today, say, Number(detail ?? 9)));
}
if (!part || part === 'dom') {
  const { runDom } = await import('./dom/run-dom.ts');
  keepResult('dom', await runDom(today, say, Number(detail ?? 10)));
}
if (!part || part === 'weight') {
  const { runWeight } = await import('./weight/run-weight.ts');
  const weight = await runWeight(today, say, detail);
  const others = detail ? readResult('weight').parts.filter(({ name }) => !name.startsWith(detail)) : [];
  keepResult('weight', { ...weight, parts: [...others, ...weight.parts] });
}
if (!part || part === 'server') {
  const { runFull, runServer } = await import('./server/run-server.ts');
  const before = hasResult('server') ? readResult('server') : null;
  if (before && detail === 'full') keepResult('server', { ...before, full: await runFull(today, say, ...more.map(Number)) });
  else keepResult('server', { ...(await runServer(today, say)), ...(before?.full && { full: before.full }) });
}
if (!part || part === 'rates') {
  const { runRates } = await import('./rates/run-rates.ts');
  keepResult('rates', await runRates(today, say, detail));
}
if (!part || part === 'dashboard') {
  const { runDashboard } = await import('./dashboard/run-dashboard.ts');
  keepResult('dashboard', await runDashboard(today, say, detail));
}
if (!part || part === 'scan') {
  const { runScan, SCAN_PARTS } = await import('./scan/run-scan.ts');
  keepResult(
    'scan',
    await runScan(
      today,
      say,
      SCAN_PARTS.find(name => name === detail),
      hasResult('scan') ? readResult('scan') : undefined,
    ),
  );
}
quoteResults();
