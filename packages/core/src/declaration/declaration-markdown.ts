// The declaration as Markdown: for a policy that is kept in a repository or a content system.
import { DECLARATION_COLUMNS, type Declaration, type DeclaredPurpose, type DeclaredService } from './declaration.ts';

export function declarationMarkdown(declaration: Declaration): string {
  const { title, notes, purposes } = declaration;
  return `${[`# ${escape(title)}`, ...notes.map(escape), ...purposes.flatMap(purpose => section(purpose, declaration))].join('\n\n')}\n`;
}

function section({ title, text, empty, note, services }: DeclaredPurpose, declaration: Declaration): string[] {
  const body = services.length ? services.flatMap(service => describe(service, declaration)) : [escape(empty)];
  return [`## ${escape(title)}`, escape(text), ...body, ...(note ? [escape(note)] : [])];
}

function describe({ name, about, facts, policy, tracers, rest }: DeclaredService, { columns }: Declaration): string[] {
  const said = [about, ...facts].filter(Boolean).map(escape).join(' ');
  const link = policy ? ` [${escape(policy.label)}](<${policy.address.replace(/[<>\n]/g, encodeURIComponent)}>)` : '';
  const rows = [DECLARATION_COLUMNS.map(column => escape(columns[column])), DECLARATION_COLUMNS.map(() => '---')];
  const cells = tracers.map(tracer => DECLARATION_COLUMNS.map(column => (column === 'name' ? code(tracer.cells.name) : escape(tracer.cells[column]))));
  const table = [...rows, ...cells].map(row => `| ${row.join(' | ')} |`).join('\n');
  return [`### ${escape(name)}`, `${said}${link}`, ...(tracers.length ? [table] : []), ...(rest ? [escape(rest)] : [])];
}

// a pipe ends a cell even inside code
const code = (name: string) => `\`${name.replace(/`/g, '').replace(/\|/g, '\\|')}\``;

function escape(text: string): string {
  return text.replace(/[\t\n\r ]+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
