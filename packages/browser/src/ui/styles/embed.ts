// The placeholder of an embed: everything within the box that the embed had, smaller where the box is small.

export const embed = `
:host {
  overflow: hidden;
}
:host > div, .embed {
  block-size: 100%;
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
  border-radius: inherit;
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
    padding: .5rem .625rem;
    font-size: .875rem;
    line-height: 1.35;
    text-align: start;
  }
  .stack {
    gap: .375rem;
    place-content: start;
  }
  .acts {
    justify-content: start;
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
