// Colours, sizes and type, light and dark. Contrast is held by test/dashboard/style/tokens.test.ts.

/** Colours as [light, dark]. Series keep the hues of ux §3.4, lightened on dark ground. */
export const COLOURS = {
  ground: ['#f6f6f4', '#121315'],
  surface: ['#ffffff', '#1a1c1f'],
  raised: ['#ffffff', '#24272b'],
  ink: ['#17191c', '#eef0f2'],
  quiet: ['#5a5f67', '#a6abb3'],
  line: ['#e5e5e1', '#2c2f34'],
  edge: ['#85888d', '#7c8189'],
  accent: ['#1f4fb5', '#9cbcff'],
  'on-accent': ['#ffffff', '#101114'],
  wash: ['#eef2fb', '#222a3a'],
  wrong: ['#a82a1c', '#ff9d8f'],
  sample: ['#ffe9a8', '#4a3a08'],
  'sample-stripe': ['#ffdc7a', '#5b480c'],
  answered: ['#00805d', '#2cc79b'],
  acceptAll: ['#0072b2', '#4fb0e6'],
  refuseAll: ['#d55e00', '#f28a3e'],
  custom: ['#b0568a', '#e09cc3'],
} as const satisfies Record<string, readonly [light: string, dark: string]>;

const colours = Object.entries(COLOURS)
  .map(([name, [light, dark]]) => `--${name}: light-dark(${light}, ${dark});`)
  .join('\n');

export const tokens = `
:root {
  color-scheme: light dark;
  ${colours}
  --radius: 14px;
  --gap: clamp(16px, 1.6vw, 28px);
  --pad: clamp(18px, 1.7vw, 30px);
  font: 400 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", Arial, sans-serif;
}
@media print { :root { color-scheme: light; } }
`;
