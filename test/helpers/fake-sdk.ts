// A browser package as built, in miniature: enough for everything that delivers it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes it under `directory` and answers that directory. */
export function writeFakeSdk(directory: string): string {
  const write = (file: string, content: unknown) => {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), typeof content === 'string' ? content : JSON.stringify(content));
  };
  for (const file of ['gate.js', 'gate-strict.js', 'gate-full.js'])
    write(file, '(()=>{const start=()=>__ASSENT_RULES__;window.assentRules=start();__ASSENT_SIGNALS__({},()=>{})})();');
  write('sdk/assent-ui.0a1b2c3d.js', `export const ui=${JSON.stringify('u'.repeat(400))};`);
  write('sdk/assent-panel.1a2b3c4d.js', 'export const panel=1;');
  write('sdk/assent-part.2a2b3c4d.js', 'export const part=1;');
  write('sdk/assent-signals.4a2b3c4d.js', 'add=x=>window.signalled=x;');
  write('sdk/assent-signal-shop-stats.3a2b3c4d.js', 'add(true);');
  write('sdk/manifest.json', {
    version: '0.1.0',
    files: { ui: 'assent-ui.0a1b2c3d.js', panel: 'assent-panel.1a2b3c4d.js' },
    chunks: [
      'assent-ui.0a1b2c3d.js',
      'assent-panel.1a2b3c4d.js',
      'assent-part.2a2b3c4d.js',
      'assent-signals.4a2b3c4d.js',
      'assent-signal-shop-stats.3a2b3c4d.js',
    ],
    follow: 'assent-signals.4a2b3c4d.js',
    formers: {},
    carry: 'assent-part.2a2b3c4d.js',
    signals: { 'shop-stats': 'assent-signal-shop-stats.3a2b3c4d.js' },
  });
  for (const [locale, title] of [
    ['fr', 'Vos choix'],
    ['en', 'Your choices'],
  ] as const) {
    const purposes = { audience: ['Audience', 'a', 'b'], media: ['Media', 'c', 'd'], necessary: ['Needed', 'e', 'f'] };
    write(`locales/${locale}.json`, { notice: { title }, panel: { title }, purposes });
  }
  return directory;
}
