// The notice: a sheet on phones, a card at the start of wide screens. It fades in, so that it is never the page's largest paint (ux §1.5).

export const notice = `
.notice {
  position: fixed;
  z-index: var(--z);
  inset-inline: .5rem auto;
  inset-block-end: max(.5rem, env(safe-area-inset-bottom));
  inline-size: calc(100% - 1rem);
  max-inline-size: var(--max-inline);
  max-block-size: calc(100vh - 1rem);
  max-block-size: calc(100dvh - 1rem);
  overflow-y: auto;
  overscroll-behavior: contain;
  scroll-padding-block: .5rem 7.5rem;
  --edge: calc(var(--space) * .75);
  padding: var(--edge) var(--space) 0;
  border: 1px solid var(--border);
  border-radius: var(--radius);
  background: var(--bg);
  box-shadow: 0 .5rem 2rem rgb(0 0 0 / .22);
  font-size: .875rem;
  line-height: 1.4;
  transition: opacity .25s;
  @starting-style {
    opacity: 0;
  }
}
.notice > * + * {
  margin-block-start: calc(var(--space) * .25);
}
.notice ul {
  padding-inline-start: 1.1em;
}
.notice li {
  color: var(--muted);
}
.notice strong {
  color: var(--fg);
}
.notice .why {
  padding-inline-start: .625rem;
  border-inline-start: 3px solid var(--accent);
}
.actions {
  position: sticky;
  inset-block-end: 0;
  display: flex;
  flex-wrap: wrap;
  gap: .375rem;
  padding-block: .25rem var(--edge);
  background: var(--bg);
}
.pair {
  display: grid;
  grid-template-columns: repeat(2, minmax(0, 1fr));
  gap: .375rem;
  flex: 99 1 auto;
}
.actions button {
  padding-inline: .5rem;
}
.actions > .plain {
  flex: 1 0 auto;
}
@media (max-height: 20em) {
  .actions {
    position: static;
  }
}
@media (min-width: 40em) {
  .notice {
    inset-inline-start: 1rem;
    inset-block-end: 1rem;
    --edge: calc(var(--space) * 1.125);
    padding-inline: calc(var(--space) * 1.375);
    font-size: .9375rem;
  }
  .notice > * + * {
    margin-block-start: calc(var(--space) * .5);
  }
  .notice h2 {
    font-size: 1.1875rem;
  }
}
.notice.confirmation {
  padding-block-end: var(--edge);
  outline-offset: -5px;
}
.confirmation .actions {
  padding-block-end: 0;
}`;
