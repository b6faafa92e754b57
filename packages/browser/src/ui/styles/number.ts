// The consent number, in preferences and receipt alike.

export const number = `
.number {
  display: flex;
  flex-wrap: wrap;
  gap: .25rem .75rem;
  align-items: center;
}
.number code {
  direction: ltr;
  unicode-bidi: isolate;
  font: 1rem/1.4 ui-monospace, monospace;
  overflow-wrap: normal;
  text-align: -webkit-match-parent;
  text-align: match-parent;
  text-wrap: balance;
}`;
