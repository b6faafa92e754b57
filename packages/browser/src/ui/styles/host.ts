// The element in the page that holds the notice and the preferences: nothing that a page says of its elements reaches it.

/** Important, because within a shadow the inner word wins; "all" leaves custom properties, so the page's colour scheme comes as one. */
export const host = `
:host {
  all: initial !important;
  display: block !important;
  color-scheme: var(--assent-scheme, light dark) !important;
  font: medium/1.45 var(--font) !important;
  color: var(--fg) !important;
  -webkit-text-size-adjust: 100% !important;
}
@media print {
  :host {
    display: none !important;
  }
}`;
