// Small line drawings, our own, on a 24 × 24 grid; decoration, so hidden from assistive technology.
import { type Html, raw } from '../html.ts';

const SHAPES = {
  heart: '<path d="M12 20s-7.5-4.6-7.5-10A4.3 4.3 0 0 1 12 7.3 4.3 4.3 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10Z"/><path d="M8 12h2l1-2 2 4 1-2h2"/>',
  home: '<path d="m3.5 11.5 8.5-7 8.5 7"/><path d="M6 10v9.5h12V10"/><path d="M10 19.5v-5h4v5"/>',
  shield: '<path d="M12 3.5 5 6v5.5c0 4.5 3 7.3 7 9 4-1.7 7-4.5 7-9V6Z"/><path d="m9 12 2.2 2.2L15.2 10"/>',
  card: '<rect x="3.5" y="6" width="17" height="12.5" rx="2.5"/><path d="M3.5 10h17M7 15h4"/>',
  mail: '<rect x="3.5" y="5.5" width="17" height="13" rx="2.5"/><path d="m4.5 7.5 7.5 6 7.5-6"/>',
  phone: '<path d="M7 3.5h3l1.2 4-2 1.6a11 11 0 0 0 5.7 5.7l1.6-2 4 1.2v3a2 2 0 0 1-2.2 2A16 16 0 0 1 5 5.7a2 2 0 0 1 2-2.2Z"/>',
  pin: '<path d="M12 20.5s6.5-5.5 6.5-10.5a6.5 6.5 0 0 0-13 0c0 5 6.5 10.5 6.5 10.5Z"/><circle cx="12" cy="10" r="2.3"/>',
  lock: '<rect x="5.5" y="10.5" width="13" height="9.5" rx="2.5"/><path d="M8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5M12 14.5v2"/>',
} as const;

export type IconName = keyof typeof SHAPES;

export function icon(name: IconName): Html {
  return raw(
    `<svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${SHAPES[name]}</svg>`,
  );
}
