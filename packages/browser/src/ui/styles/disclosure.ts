// What opens on demand, in preferences and receipt alike: a link's look, and a mark that says which way it goes.

export const disclosure = `
summary {
  cursor: pointer;
  list-style: none;
  text-decoration: underline;
  text-underline-offset: .2em;
}
summary::before {
  content: "▸";
  display: inline-block;
  inline-size: 1.125rem;
}
summary:dir(rtl)::before {
  content: "◂";
}
summary::-webkit-details-marker {
  display: none;
}
details[open] > summary::before {
  content: "▾";
}`;
