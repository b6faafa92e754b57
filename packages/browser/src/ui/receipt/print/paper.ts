// How a receipt looks on paper: one A4 page, black on white, whatever the site looks like.

export const paper = `
@page {
  size: A4;
  margin: 18mm;
}
:root {
  color-scheme: light;
}
body {
  margin: 0;
  max-inline-size: 46rem;
  color: #000;
  background: #fff;
  font: 10.5pt/1.45 system-ui, sans-serif;
}
h1 {
  margin: 0 0 .25rem;
  font-size: 18pt;
  line-height: 1.2;
}
h2 {
  margin: 1.25rem 0 .375rem;
  padding-block-end: .25rem;
  border-block-end: 1px solid #888;
  font-size: 11.5pt;
  break-after: avoid;
}
p, dl, ul {
  margin: 0;
}
p + p, p + dl, dl + p {
  margin-block-start: .5rem;
}
dl {
  display: grid;
  grid-template-columns: 11rem 1fr;
  gap: .25rem 1rem;
}
dt {
  color: #444;
}
dd {
  margin: 0;
  overflow-wrap: anywhere;
}
table {
  inline-size: 100%;
  font: inherit; /* a frame without an address has the quirks of old pages */
  border-collapse: collapse;
}
th, td {
  padding-block: .25rem;
  padding-inline: 0 .75rem;
  border-block-end: 1px solid #ccc;
  text-align: start;
  vertical-align: top;
}
th[scope=row] {
  font-weight: 600;
}
tr {
  break-inside: avoid;
}
code, .mono {
  font: 9pt/1.4 ui-monospace, monospace;
  overflow-wrap: anywhere;
}
.small {
  color: #444;
  font-size: 9pt;
}
@media (max-width: 30rem) {
  body {
    padding: 1rem;
  }
  dl {
    grid-template-columns: 1fr;
    gap: 0;
  }
  dd {
    margin-block-end: .5rem;
  }
  th, td {
    display: block;
    padding-inline-end: 0;
  }
  :is(th, td):not(:last-child) {
    padding-block-end: 0;
    border: 0;
  }
}`;
