// Parts that stand in the page's own text: they follow the page's colour scheme and keep a background of their own.

export const inline = `
:host {
  color-scheme: inherit;
}
.card {
  margin-block-end: var(--space);
  padding: calc(var(--space) * 1.25);
  border: 1px solid color-mix(in srgb, var(--border) 45%, transparent);
  border-radius: var(--radius);
  background: var(--bg);
  color: var(--fg);
  font: 1rem/1.5 var(--font);
  overflow-wrap: anywhere;
  text-wrap: pretty;
}
.card > * + *, .receipt li > * + * {
  margin-block-start: .5rem;
}
.muted {
  color: var(--muted);
}
h2, h3, h4, h5, h6 {
  margin: 0;
  font-size: 1.125rem;
  line-height: 1.3;
}
a {
  text-underline-offset: .2em;
}
a.plain {
  display: inline-flex;
  align-items: center;
  text-decoration: none;
}
.acts {
  display: flex;
  flex-wrap: wrap;
  gap: .5rem;
  margin-block-start: var(--space);
}
.acts > * {
  flex: 0 1 auto;
}
.chip {
  position: relative;
  display: inline-flex;
  flex-wrap: wrap;
  gap: .125rem .5rem;
  align-items: center;
  padding-block: .25rem;
  padding-inline: 1.875rem .75rem;
  border: 1px solid var(--border);
  border-radius: 1.25rem;
  font-size: .9375rem;
  font-weight: 400;
}
.chip::before {
  content: "";
  position: absolute;
  inset-inline-start: .75rem;
  inset-block-start: calc(50% - .3125rem);
  inline-size: .625rem;
  block-size: .625rem;
  border: 2px solid var(--muted);
  border-radius: 50%;
}
.chip:is(.granted, .always, .exempt, .mixed)::before {
  border-color: var(--accent);
  background: var(--accent);
}
@media print {
  .card {
    border: 0;
    padding: 0;
    background: none;
    color: #000;
  }
  button, .link, .acts {
    display: none;
  }
}`;
