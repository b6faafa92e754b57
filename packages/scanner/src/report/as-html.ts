// A report as one HTML file: a DPO reads it from top to bottom, a developer acts on its fixes; it loads nothing and runs nothing.
import type { Finding } from '@assent/core';
import { ruleOf } from '../judge/rule-of.ts';
import { kindWord, lifeWord } from '../judge/say.ts';
import type { Picture } from '../notice/look-at-layers.ts';
import { summaryOf } from './as-markdown.ts';
import { escapeMarkup as text } from './escape-markup.ts';
import { REPORT_STYLE } from './report-style.ts';
import type { HostFound, ScanReport, TracerFound } from './scan-report.ts';

/** `known` = findings that a baseline has already. */
export function asHtml(report: ScanReport, pictures: readonly Picture[], known: readonly Finding[] = []): string {
  const host = URL.canParse(report.url) ? new URL(report.url).hostname : report.url;
  const fresh = report.findings.filter(finding => !known.includes(finding));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${text(`Scan of ${host}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<p class="eyebrow">Assent scan report</p>
<h1>${text(host)}</h1>
<p class="verdict ${fresh.some(({ severity }) => severity === 'critical' || severity === 'error') ? 'bad' : 'good'}">${text(summaryOf(fresh))}${known.length ? `, ${known.length} known from the baseline` : ''}</p>
<dl class="facts">
${fact('Scanned', `<time datetime="${text(report.at)}">${text(report.at.slice(0, 16).replace('T', ' '))} UTC</time>`)}
${fact('Rules of', text(report.profile))}
${fact('Site file', report.site ? text(report.site) : 'none')}
${fact('Pages', String(report.pages.length))}
${fact('Browser', text(report.conditions.browser))}
${fact('Language', text(report.conditions.language))}
</dl>
</header>
<main>
${section('What was met, and when', matrix(report))}
${section('Findings', fresh.length ? fresh.map(card).join('\n') : '<p>None.</p>')}
${known.length ? section('Known from the baseline', `<ul>${known.map(({ rule, subject }) => `<li>${text(`${rule} ${subject}`)}</li>`).join('')}</ul>`) : ''}
${section('The notice', noticePart(report, pictures))}
${section('Tracers', report.tracers.length ? tracerTable(report.tracers) : '<p>None.</p>')}
${section('Hosts', hostTable(report.hosts))}
${section('Pages', `<ol>${report.pages.map(page => `<li>${text(page)}</li>`).join('')}</ol>`)}
${report.problems.length ? section('What went wrong on the way', `<ul>${report.problems.map(({ phase, page, message }) => `<li>${text(`${phase}, ${page}: ${message}`)}</li>`).join('')}</ul>`) : ''}
${section('What this report does not say', `<ul>${report.limits.map(limit => `<li>${text(limit)}</li>`).join('')}</ul>`)}
</main>
</body>
</html>
`;
}

const fact = (name: string, value: string) => `<div><dt>${name}</dt><dd>${value}</dd></div>`;

const section = (title: string, body: string) => `<section><h2>${title}</h2>\n${body}\n</section>`;

function card({ rule, severity, subject, message, fix, evidence }: Finding): string {
  const { title, reason, sources } = ruleOf(rule);
  return `<article class="finding ${severity}">
<h3><span class="severity">${severity}</span> ${text(title)}</h3>
<p class="subject"><code>${text(subject)}</code> <span class="rule">${rule}</span></p>
<p>${text(message)}.</p>
<p class="why">${text(reason)} ${sources.map(source => `<a href="${text(source)}" rel="noreferrer">${text(hostOf(source))}</a>`).join(', ')}</p>
<h4>How to mend it</h4>
<pre>${text(fix)}</pre>
${evidence.length ? `<details><summary>Evidence (${evidence.length})</summary><ul>${evidence.map(line => `<li>${text(line)}</li>`).join('')}</ul></details>` : ''}
</article>`;
}

// who was met in which phase: the page that a DPO looks at first
function matrix({ hosts, tracers, phases }: ScanReport): string {
  const moments = [
    ['before untouched', 'Before a choice'],
    ['refuse answered', 'After refusing'],
    ['accept answered', 'After accepting'],
    ['withdraw withdrawn', 'After withdrawing'],
    ['gpc untouched', 'With GPC'],
  ] as const;
  const columns = moments.filter(([moment]) => phases.some(({ phase }) => moment.startsWith(phase)));
  const who = new Map<string, Set<string>>();
  const add = (name: string, seen: readonly string[]) => who.set(name, new Set([...(who.get(name) ?? []), ...seen]));
  for (const { own, service, entity, host, seen } of hosts) if (!own || service) add(service ?? entity ?? host, seen);
  for (const { service, seen, exempt } of tracers) if (service && !exempt) add(service, seen);
  if (!who.size) return '<p>No third party and no known service was met.</p>';
  const rows = [...who].sort(([a], [b]) => (a < b ? -1 : 1));
  const cell = (seen: Set<string>, moment: string) => (seen.has(moment) ? '<td class="met">met</td>' : '<td class="not">·</td>');
  return scrolling(
    `<thead><tr><th scope="col">Who</th>${columns.map(([, name]) => `<th scope="col">${name}</th>`).join('')}</tr></thead>
<tbody>${rows.map(([name, seen]) => `<tr><th scope="row">${text(name)}</th>${columns.map(([moment]) => cell(seen, moment)).join('')}</tr>`).join('\n')}</tbody>`,
  );
}

function noticePart({ notice, phases }: ScanReport, pictures: readonly Picture[]): string {
  const shots = pictures
    .map(({ name, png }) => {
      const [device, layer] = name.split('-');
      const caption = `${notice ? (layer === '1' ? 'First layer' : 'Settings') : 'As a visitor arrives'}, ${device}`;
      return `<figure class="${device}"><img src="data:image/png;base64,${png}" alt="${text(caption)}"><figcaption>${text(caption)}</figcaption></figure>`;
    })
    .join('');
  const answers = phases.filter(({ answered }) => answered).map(({ phase, answered }) => `<li>${text(`${phase}: ${answered}`)}</li>`);
  const clicks = (count: number | null) => (count === null ? 'no way found' : `${count} ${count === 1 ? 'click' : 'clicks'}`);
  const words = notice
    ? `<p>${text(notice.tool ? `Made with ${notice.tool}.` : 'Made with a tool that is not known.')} To accept: ${clicks(notice.clicks.accept)}. To refuse: ${clicks(notice.clicks.refuse)}.</p>
${scrolling(`<thead><tr><th scope="col">Control</th><th scope="col">For</th><th scope="col">Size</th><th scope="col">Letters</th><th scope="col">Colours</th><th scope="col">In reach</th></tr></thead><tbody>${notice.first.controls.map(({ label, tag, role, box, fontSize, ink, paper, reachable }) => `<tr><th scope="row">${text(label || '(no words)')} <code>&lt;${text(tag)}&gt;</code></th><td>${role}</td><td>${box.width} × ${box.height}</td><td>${fontSize} px</td><td>${text(ink && paper ? `${ink} on ${paper}` : 'unknown')}</td><td>${reachable ? 'yes' : 'no'}</td></tr>`).join('\n')}</tbody>`)}`
    : '<p>No notice appeared.</p>';
  return `${words}${answers.length ? `<p>How it was answered:</p><ul>${answers.join('')}</ul>` : ''}<div class="shots">${shots}</div>`;
}

function tracerTable(tracers: readonly TracerFound[]): string {
  const exempt = { necessary: 'no: necessary', choice: 'no: keeps the choice', needed: 'no: presumed needed' } as const;
  const rows = tracers.map(
    ({ kind, name, domain, service, entity, life, seen, by, exempt: why, blocked, httpOnly, value }) =>
      `<tr><th scope="row"><code>${text(name)}</code></th><td>${text(kindWord(kind))}</td><td>${text(domain)}</td><td>${text(service ?? entity ?? 'unknown')}</td><td>${why ? exempt[why] : service ? 'yes' : 'not known'}</td><td>${text(kind === 'cookie' && life === null ? 'session' : lifeWord(life))}</td><td>${text(seen.join(', '))}</td><td class="by">${text(by[0] ?? '')}${blocked ? `<br>blocked: ${text(blocked)}` : ''}${httpOnly ? '<br>out of reach of scripts' : ''}${value ? `<br><code>${text(value)}</code>` : ''}</td></tr>`,
  );
  return scrolling(
    `<thead><tr><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Domain</th><th scope="col">Whose</th><th scope="col">Needs consent</th><th scope="col">Lives</th><th scope="col">Seen</th><th scope="col">Written by</th></tr></thead><tbody>${rows.join('\n')}</tbody>`,
  );
}

function hostTable(hosts: readonly HostFound[]): string {
  const rows = hosts.map(
    ({ host, own, service, entity, seen, types, requests }) =>
      `<tr><th scope="row">${text(host)}</th><td>${own ? 'the site' : text(service ?? entity ?? 'unknown')}</td><td>${requests}</td><td>${text(types.join(', '))}</td><td>${text(seen.join(', '))}</td></tr>`,
  );
  return scrolling(
    `<thead><tr><th scope="col">Host</th><th scope="col">Whose</th><th scope="col">Requests</th><th scope="col">For</th><th scope="col">Seen</th></tr></thead><tbody>${rows.join('\n')}</tbody>`,
  );
}

const scrolling = (table: string) => `<div class="wide" tabindex="0"><table>${table}</table></div>`;

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : address);
