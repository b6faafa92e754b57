// The layouts: where the notice stands. Their rules follow those of the sheet, which is what a notice is without any.

export const LAYOUTS = ['sheet', 'card', 'modal', 'top-inline'] as const;

/**
 * `sheet` = at the bottom, at the start of wide screens. `card` = narrow, at the end of wide screens. `modal` = in the middle, the page
 * waits for an answer (never on the page of the policy, which has to be readable first). `top-inline` = the first thing in the page's own flow, covering nothing.
 */
export type Layout = (typeof LAYOUTS)[number];

export const LAYOUT_CSS: Readonly<Record<Layout, string>> = {
  sheet: '',
  card: `
    :host .notice { max-inline-size: min(24rem, var(--max-inline)) }
    :host .pair { flex-basis: 100% }
    @media (min-width: 40em) {
      :host .notice { inset-inline: auto 1rem }
    }`,
  modal: `
    dialog.notice { inset: 0; margin: auto; block-size: fit-content; color: inherit }
    dialog.notice h2 { outline: none }
    dialog.notice::backdrop { background: rgb(0 0 0 / .55) }`,
  // the confirmation stays a sheet: it may come when the top of the page is out of sight
  'top-inline': `
    :host section.notice:not(.confirmation) {
      position: static;
      inline-size: auto;
      max-inline-size: none;
      max-block-size: none;
      padding: var(--space) max(var(--space), 50% - 30rem);
      overflow: visible;
      border-width: 0 0 1px;
      border-radius: 0;
      box-shadow: none;
    }
    :host section:not(.confirmation) .actions { position: static; max-inline-size: 36rem; padding-block-end: 0 }`,
};
