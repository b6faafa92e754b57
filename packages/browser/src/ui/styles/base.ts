// What every part of the UI shares: type, links, buttons, focus ring, and text for screen readers alone.

export const base = `
:host {
  display: block;
  --assent-rem: 1em;
  font: medium/1.45 var(--font);
  color: var(--fg);
  text-align: start;
  -webkit-text-size-adjust: 100%;
}
*, ::before, ::after {
  box-sizing: border-box;
}
h2, h3, p, ul, dl, dd, fieldset {
  margin: 0;
  padding: 0;
  border: 0;
}
h2, h3 {
  font-size: 1rem;
  line-height: 1.3;
  text-wrap: balance;
}
button, a {
  font: inherit;
  color: inherit;
  cursor: pointer;
}
.link {
  display: inline;
  padding: 0;
  border: 0;
  background: none;
  text-align: inherit;
  text-decoration: underline;
  text-underline-offset: .2em;
}
.main, .plain {
  min-block-size: 2.75rem;
  padding: .375rem .75rem;
  border: 2px solid var(--accent);
  border-radius: calc(var(--radius) * .67);
  font-weight: 600;
  line-height: 1.2;
  overflow-wrap: anywhere;
}
.main {
  background: var(--accent);
  color: var(--on-accent);
}
.plain {
  background: none;
  border-color: var(--border);
}
.main:hover, .plain:hover {
  filter: brightness(.92);
}
.plain:hover {
  border-color: currentColor;
}
:focus-visible {
  outline: 3px solid var(--focus);
  outline-offset: 2px;
}
.quiet {
  position: absolute;
  inline-size: 1px;
  block-size: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}`;
