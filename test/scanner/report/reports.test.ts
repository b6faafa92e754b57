// The views of a report: what each says, and that no scanned page can write into one.
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { asGithub } from '../../../packages/scanner/src/report/as-github.ts';
import { asHtml } from '../../../packages/scanner/src/report/as-html.ts';
import { asJunit } from '../../../packages/scanner/src/report/as-junit.ts';
import { asMarkdown } from '../../../packages/scanner/src/report/as-markdown.ts';
import { asSarif } from '../../../packages/scanner/src/report/as-sarif.ts';
import { compareReports } from '../../../packages/scanner/src/report/compare-reports.ts';
import { makeBaseline, readFindings, readReport, scanReportJsonSchema } from '../../../packages/scanner/src/report/read-report.ts';
import { HOSTILE, makeFinding, makeScanReport } from '../../helpers/scan-report.ts';

const report = makeScanReport();
const [first, second] = report.findings as [ReturnType<typeof makeFinding>, ReturnType<typeof makeFinding>];
const siteFile = { path: 'conf/assent.config.json', text: '{\n  "id": "x",\n  "services": [\n    "google-analytics"\n  ]\n}\n' };

test('HTML: one file that loads and runs nothing, and in which a page’s words stay words', () => {
  const html = asHtml(report, [{ name: 'desktop-1', png: 'iVBORw0KGgo=' }]);
  const { document } = new JSDOM(html).window;
  expect([...document.querySelectorAll('script, link, iframe, [onerror]')]).toEqual([]);
  expect([...document.querySelectorAll('img')].map(image => image.src.slice(0, 22))).toEqual(['data:image/png;base64,']);
  expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toContain("default-src 'none'");
  expect(document.body.textContent).toContain(HOSTILE);
  expect(document.querySelector('.finding.error pre')?.textContent).toBe(first.fix);
  expect(document.querySelector('.finding.error .why a')?.getAttribute('href')).toMatch(/^https:/);
});

test('HTML: what is wrong in the same way and mended at once is one card, with every subject and all of the evidence', () => {
  const alike = makeFinding({ subject: 'cookie _gid', evidence: ['of _gid'] });
  const other = makeFinding({ subject: 'cookie _fbp', message: 'expected nothing, got a tracer of Meta' });
  const { document } = new JSDOM(asHtml(makeScanReport({ findings: [first, alike, other] }), [])).window;
  const cards = [...document.querySelectorAll('.finding')];
  expect(cards.map(card => [...card.querySelectorAll('.subject code, .subjects code')].map(code => code.textContent))).toEqual([
    ['cookie _ga', 'cookie _gid'],
    ['cookie _fbp'],
  ]);
  expect([...(cards[0]?.querySelectorAll('details li') ?? [])].map(line => line.textContent)).toEqual([
    `cookie _ga: ${first.evidence[0]}`,
    'cookie _gid: of _gid',
  ]);
  expect(document.querySelector('.verdict')?.textContent).toBe('3 errors');
});

test('HTML in French: no line breaks before a sign that stands apart, and what is to be pasted is left as it is', () => {
  const finding = makeFinding({ message: 'attendu : rien ; constaté : un', fix: 'ajoutez : {"a" : 1}' });
  const { document } = new JSDOM(asHtml(makeScanReport({ locale: 'fr', findings: [finding] }), [])).window;
  expect(document.querySelector('.finding')?.textContent).toContain('attendu\u00a0: rien\u00a0; constaté\u00a0: un');
  expect(document.querySelector('.finding pre')?.textContent).toBe('ajoutez : {"a" : 1}');
});

test('HTML: findings of the baseline are named apart and do not count', () => {
  const { document } = new JSDOM(asHtml(report, [], [first])).window;
  expect(document.querySelector('.verdict')?.textContent).toBe('1 warning, 1 known from the baseline');
  expect(document.querySelectorAll('.finding').length).toBe(1);
});

test('Markdown: a row for each finding, with nothing that ends a cell or begins markup', () => {
  const rows = asMarkdown(report)
    .split('\n')
    .filter(line => /^\| (?:error|warning)/.test(line));
  expect(rows.length).toBe(2);
  for (const row of rows) expect(row.replace(/\\\|/g, '').split('|').length).toBe(7);
  expect(asMarkdown(report)).not.toMatch(/(?<!\\)<img/);
});

test('JUnit: well-formed; a case fails from the asked level on, and not for what is known', () => {
  const parse = (xml: string) => new new JSDOM('').window.DOMParser().parseFromString(xml, 'text/xml');
  const failed = (xml: string) => [...parse(xml).querySelectorAll('testcase:has(failure)')].map(test => test.getAttribute('name')?.split(' ')[0]);
  expect(failed(asJunit(report, 'error'))).toEqual(['TR001']);
  expect(failed(asJunit(report, 'warning'))).toEqual(['TR001', 'L18']);
  expect(failed(asJunit(report, 'error', [first]))).toEqual([]);
  expect(parse(asJunit(report, 'error')).querySelector('testsuite')?.getAttribute('failures')).toBe('1');
  expect(parse(asJunit({ ...report, findings: [makeFinding({ message: 'a\u0000b' })] }, 'error')).querySelector('parsererror')).toBeNull();
});

test('SARIF 2.1.0: each finding at the line of its service in the site file, with its rule', () => {
  const { version, runs } = JSON.parse(asSarif(report, siteFile, [second])) as {
    version: string;
    runs: { tool: { driver: { rules: { id: string }[] } }; results: Record<string, never>[] }[];
  };
  const [run] = runs;
  expect(version).toBe('2.1.0');
  expect(run?.tool.driver.rules.map(({ id }) => id)).toEqual(['L18', 'TR001']);
  expect(run?.results.map(({ ruleId, ruleIndex, level, baselineState }) => [ruleId, ruleIndex, level, baselineState])).toEqual([
    ['TR001', 1, 'error', 'new'],
    ['L18', 0, 'warning', 'unchanged'],
  ]);
  expect(run?.results.map(({ locations }) => locations)).toMatchObject([
    [{ physicalLocation: { artifactLocation: { uri: 'conf/assent.config.json' }, region: { startLine: 4 } } }],
    [{ physicalLocation: { region: { startLine: 3 } } }],
  ]);
});

test('SARIF: a path is a reference that may stand in a URI', () => {
  expect(asSarif(report, { ...siteFile, path: 'our site\\assent.config.json' })).toContain('"uri": "our%20site/assent.config.json"');
});

test('GitHub: one command for each finding; no message can begin another', () => {
  const lines = asGithub(report.findings, 'en', siteFile).split('\n');
  expect(lines.length).toBe(2);
  expect(lines[0]).toMatch(/^::error file=conf\/assent\.config\.json,line=4,title=TR001 /);
  expect(lines[1]).toMatch(/^::warning .*%0A::error::/);
});

test('a report reads back as it was written; another JSON is told where it is none', () => {
  expect(readReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  expect(() => readReport({ ...report, schema: 'assent-scan-report/2' })).toThrow('at schema');
  expect(() => readReport({ ...report, findings: [{ ...first, severity: 'dire' }] })).toThrow('at findings.0.severity');
  expect(scanReportJsonSchema()).toMatchObject({ type: 'object', properties: { schema: { const: 'assent-scan-report/1' } } });
});

test('a baseline holds nothing that changes while the site does not, and is read like a report', () => {
  const baseline = makeBaseline(report);
  expect(JSON.stringify(baseline)).not.toMatch(/2026|evidence/);
  expect(readFindings(JSON.parse(JSON.stringify(baseline)))).toEqual(report.findings.map(({ rule, subject }) => ({ rule, subject })));
  expect(readFindings(report)).toEqual(report.findings);
});

test('two reports: what came, what went, whose life changed by more than a day', () => {
  const [tracer] = report.tracers as [(typeof report.tracers)[number]];
  const after = makeScanReport({
    findings: [second, makeFinding({ subject: 'cookie _fbp' })],
    tracers: [
      { ...tracer, life: 86_400 },
      { ...tracer, name: '_fbp' },
    ],
    hosts: [],
  });
  const { findings, tracers, hosts } = compareReports(report, after);
  expect([findings.added.map(({ subject }) => subject), findings.removed.map(({ subject }) => subject)]).toEqual([['cookie _fbp'], ['cookie _ga']]);
  expect([tracers.added.map(({ name }) => name), tracers.removed, tracers.changed.map(({ was }) => was)]).toEqual([['_fbp'], [], [31_536_000]]);
  expect(hosts).toEqual({ added: [], removed: ['www.google-analytics.com'] });
  const almost = makeScanReport({ tracers: [{ ...tracer, life: 31_536_000 - 3600 }] });
  expect(compareReports(report, almost).tracers.changed).toEqual([]);
});
