// The page of a folder of captures: each picture with what it shows, when it was taken and its hash. It loads its pictures and runs nothing.
import type { CaptureManifest, ListedCapture } from './capture-manifest.ts';

const LAYERS = { notice: 'Notice', preferences: 'Preferences' } as const;
const DEVICES = { mobile: 'phone', tablet: 'tablet', desktop: 'desktop' } as const;
const THEMES = { light: 'light', dark: 'dark', both: 'light and dark alike' } as const;

const STYLE = `
:root { color-scheme: light dark; --quiet: light-dark(#5a615e, #a3aba7); --line: light-dark(#d9dcd8, #343a37); }
body { margin: 0 auto; padding: 32px clamp(16px, 4vw, 48px) 96px; max-width: 1400px; font: 16px/1.55 system-ui, sans-serif; background: light-dark(#fbfbf9, #141716); color: light-dark(#1c1f1e, #e8ebe9); }
h1 { margin: 0; font-size: clamp(1.75rem, 1.2rem + 2vw, 2.5rem); letter-spacing: -.02em; } h2 { margin: 48px 0 16px; }
p { max-width: 75ch; } code { font: .8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.shots { display: grid; gap: 32px; grid-template-columns: repeat(auto-fill, minmax(min(100%, 320px), 1fr)); align-items: start; }
figure { margin: 0; break-inside: avoid; } figcaption { margin-top: 8px; font-size: .875rem; color: var(--quiet); } figcaption strong { color: inherit; }
img { display: block; max-width: 100%; height: auto; border: 1px solid var(--line); border-radius: 8px; }`;

/** Text of `index.html`. */
export function captureIndex({ site, browser, captures }: CaptureManifest): string {
  const locales = [...new Set(captures.map(({ locale }) => locale))];
  const versions = [...new Set(captures.map(({ version }) => version.site))];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>Captures${site === null ? '' : ` of ${site}`}</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>${site === null ? 'The notice' : `The notice of ${site}`}, as it looked</h1>
<p>Version <code>${versions.join(', ')}</code>, taken with ${browser}. Every picture is named with its SHA-256 here and in SHA256SUMS
(<code>sha256sum --check SHA256SUMS</code>); what is on it, and by which texts and code, is in <a href="manifest.json">manifest.json</a>.</p>
${locales
  .map(
    locale =>
      `<h2 lang="en">${locale}</h2>\n<div class="shots">\n${captures
        .filter(one => one.locale === locale)
        .map(figure)
        .join('\n')}\n</div>`,
  )
  .join('\n')}
</body>
</html>
`;
}

function figure({ file, layer, screen, device, theme, width, height, taken, picture, source }: ListedCapture): string {
  const what = `${LAYERS[layer]}${screen > 1 ? `, scrolled on (${screen})` : ''}, ${DEVICES[device]}, ${THEMES[theme]}`;
  return `<figure><a href="${file}"><img src="${file}" width="${width}" height="${height}" loading="lazy" alt="${what}"></a>
<figcaption><strong>${what}</strong><br><time datetime="${taken}">${taken.slice(0, 16).replace('T', ' ')} UTC</time>${source === 'evidence' ? ', on the endpoint’s page of evidence' : ''}<br><code>${picture}</code></figcaption></figure>`;
}
