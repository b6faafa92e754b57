// The placeholder of an embed: everything within the box that the embed had, smaller where the box is small.

export const embed = `
:host {
  overflow: hidden;
}
:host > div, .embed {
  block-size: 100%;
  border-radius: inherit;
}
:host > div:first-child {
  container-type: size;
}
.quiet {
  container-type: normal;
}
.embed {
  display: grid;
  padding: .75rem;
  overflow: auto;
  border: 1px solid var(--border);
  background: var(--bg);
  color: var(--fg);
  font: 1rem/1.45 var(--font);
  text-align: center;
  overscroll-behavior: contain;
}
.stack {
  display: grid;
  gap: .5rem;
  place-content: center;
  margin: auto;
  max-inline-size: 34rem;
}
.stack p {
  text-wrap: balance;
}
.stack a {
  display: inline-block;
  min-block-size: 1.5rem;
  line-height: 1.5rem;
}
.title {
  margin: 0;
  font-size: 1.125rem;
  line-height: 1.3;
  text-wrap: balance;
}
.acts {
  justify-content: center;
  margin-block-start: 0;
}
@container (max-height: 17rem) {
  .embed {
    padding: .375rem .625rem;
    font-size: .8125rem;
    line-height: 1.3;
    text-align: start;
  }
  .stack {
    gap: .25rem;
    place-content: center stretch;
    margin: auto 0;
  }
  .stack p {
    text-wrap: pretty;
  }
  .acts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr));
    gap: .375rem;
  }
  .acts > * {
    padding: .25rem .5rem;
  }
  .title {
    font-size: .9375rem;
  }
}
@media print {
  .embed {
    border-style: dashed;
  }
}`;
