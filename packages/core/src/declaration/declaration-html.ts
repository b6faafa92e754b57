// The declaration as a page: readable without a script, stacked where it is narrow, printable.
import { DECLARATION_COLUMNS, type Declaration, type DeclaredPurpose, type DeclaredService } from './declaration.ts';

// no address, no font and no image: the page asks nobody anything
const STYLE = `:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 25%, transparent); }
body { max-width: 72rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.5rem; font-size: 1.25rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
caption { padding-bottom: .5rem; text-align: start; }
th, td { padding: .5rem .75rem .5rem 0; border-top: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: break-word; }
thead th { border: 0; font-size: .8125rem; }
.who { font-weight: 400; } .who strong, .who span { display: block; }
code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; }
@media (max-width: 48rem) {
  table, caption, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { padding: .5rem 0; border-top: 1px solid var(--line); }
  th, td { padding: .125rem 0; border: 0; }
  td[data-label] { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: .5rem; }
  td[data-label]::before { content: attr(data-label); opacity: .75; }
}
@media print { body { margin: 0; max-width: none; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } }`;

/** A whole document. Roles are written out because a table that is laid out as blocks loses its own. */
export function declarationHtml(declaration: Declaration): string {
  const { locale, dir, title, notes, purposes } = declaration;
  return `<!doctype html>
<html lang="${escape(locale)}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
${STYLE}
</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${notes.map(note => `<p>${escape(note)}</p>`).join('\n')}
${purposes.map(purpose => section(purpose, declaration)).join('\n')}
</main>
</body>
</html>
`;
}

function section({ title, text, caption, empty, note, services }: DeclaredPurpose, declaration: Declaration): string {
  const heading = `<h2>${escape(title)}</h2>\n<p>${escape(text)}</p>`;
  if (!services.length) return `<section>\n${heading}\n<p>${escape(empty)}</p>\n</section>`;
  const head = DECLARATION_COLUMNS.map(column => `<th role="columnheader" scope="col">${escape(declaration.columns[column])}</th>`).join('');
  return `<section>
${heading}
<table role="table">
<caption>${escape(caption)}</caption>
<thead role="rowgroup"><tr role="row">${head}</tr></thead>
${services.map(service => body(service, declaration)).join('\n')}
</table>
${note ? `<p><small>${escape(note)}</small></p>\n` : ''}</section>`;
}

function body({ name, about, lang, facts, policy, tracers, rest }: DeclaredService, { columns }: Declaration): string {
  const link = policy ? ` <a href="${escape(policy.address)}" rel="noopener noreferrer">${escape(policy.label)}</a>` : '';
  const said = [...(about ? [`<span${spoken(lang)}>${escape(about)}</span>`] : []), ...facts.map(fact => `<span>${escape(fact)}</span>`)];
  const rows = tracers.map(({ cells, lang }) => {
    const content = {
      ...(Object.fromEntries(DECLARATION_COLUMNS.map(column => [column, escape(cells[column])])) as typeof cells),
      name: `<code translate="no">${escape(cells.name)}</code>`,
      what: lang ? `<span${spoken(lang)}>${escape(cells.what)}</span>` : escape(cells.what),
    };
    return `<tr role="row">${DECLARATION_COLUMNS.map(column => `<td role="cell" data-label="${escape(columns[column])}">${content[column]}</td>`).join('')}</tr>`;
  });
  return `<tbody role="rowgroup">
<tr role="row"><th class="who" role="rowheader" scope="rowgroup" colspan="${DECLARATION_COLUMNS.length}"><strong>${escape(name)}</strong>${said.join('')}${link}</th></tr>
${[...rows, ...(rest ? [`<tr role="row"><td role="cell" colspan="${DECLARATION_COLUMNS.length}">${escape(rest)}</td></tr>`] : [])].join('\n')}
</tbody>`;
}

/** A text in another language than the page says so (WCAG 3.1.2). */
const spoken = (lang: string | undefined) => (lang ? ` lang="${escape(lang)}" dir="auto"` : '');

function escape(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`);
}
