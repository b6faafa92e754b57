// A report as one HTML file: a DPO reads it from top to bottom, a developer acts on its fixes; it loads nothing and runs nothing.
import type { Finding } from '@assent/core';
import { ruleOf } from '../judge/rule-of.ts';
import { phaseWord } from '../judge/say.ts';
import type { Picture } from '../notice/look-at-layers.ts';
import { subjectIn } from '../words/subject-in.ts';
import { escapeMarkup as text } from './escape-markup.ts';
import { containerTable, controlTable, hostTable, matrix, tracerTable } from './html-tables.ts';
import { type FindingGroup, groupFindings } from './group-findings.ts';
import { keepTogether } from './keep-together.ts';
import { REPORT_STYLE } from './report-style.ts';
import { REPORT_WORDS, SEVERITY_WORDS } from './report-words.ts';
import type { ScanReport } from './scan-report.ts';
import { summaryOf } from './summary-of.ts';

/** `known` = findings that a baseline has already. */
export function asHtml(report: ScanReport, pictures: readonly Picture[], known: readonly Finding[] = []): string {
  const { locale, tracers } = report;
  const words = REPORT_WORDS[locale];
  const host = hostOf(report.url);
  const fresh = report.findings.filter(finding => !known.includes(finding));
  const bad = fresh.some(({ severity }) => severity === 'critical' || severity === 'error');
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<title>${text(`${words.scanOf} ${host}`)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<header>
<p class="eyebrow">${words.eyebrow}</p>
<h1>${text(host)}</h1>
<p class="verdict ${bad ? 'bad' : 'good'}">${text(summaryOf(fresh, locale))}${known.length ? `, ${known.length} ${words.knownFromBaseline}` : ''}</p>
<dl class="facts">
${fact(words.scanned, `<time datetime="${text(report.at)}">${text(report.at.slice(0, 16).replace('T', ' '))} UTC</time>`)}
${fact(words.rulesOf, text(report.profile))}
${fact(words.siteFile, report.site ? text(report.site) : words.none)}
${fact(words.pages, String(report.pages.length))}
${fact(words.browser, text(report.conditions.browser))}
${fact(words.language, text(report.conditions.language))}
</dl>
</header>
<main>
${section(words.whatWasMet, matrix(report))}
${section(
  words.findings,
  fresh.length
    ? groupFindings(fresh)
        .map(group => card(group, report))
        .join('\n')
    : `<p>${words.nothing}</p>`,
)}
${known.length ? section(words.known, list(known.map(({ rule, subject }) => `${rule} ${subjectIn(subject, locale)}`))) : ''}
${section(words.theNotice, noticePart(report, pictures))}
${section(words.tracers, tracers.length ? tracerTable(tracers, report) : `<p>${words.nothing}</p>`)}
${report.containers.length ? section(words.containers, containerTable(report.containers, report)) : ''}
${section(words.hosts, hostTable(report.hosts, report))}
${section(words.pages, `<ol>${report.pages.map(page => `<li>${text(page)}</li>`).join('')}</ol>`)}
${report.problems.length ? section(words.wentWrong, list(report.problems.map(({ phase, page, message }) => `${phaseWord(phase, locale)}, ${page}${words.colon} ${message}`))) : ''}
${section(words.limits, list(report.limits.map(limit => keepTogether(limit, locale))))}
</main>
</body>
</html>
`;
}

const fact = (name: string, value: string) => `<div><dt>${name}</dt><dd>${value}</dd></div>`;

const section = (title: string, body: string) => `<section><h2>${title}</h2>\n${body}\n</section>`;

const list = (items: readonly string[]) => `<ul>${items.map(item => `<li>${text(item)}</li>`).join('')}</ul>`;

/** One card for what is wrong in the same way and mended at once, however many tracers it is. */
function card([first, ...others]: FindingGroup, { locale }: ScanReport): string {
  const { rule, severity, message, fix } = first;
  const all = [first, ...others];
  const words = REPORT_WORDS[locale];
  const { title, reason, sources } = ruleOf(rule, locale);
  const say = (value: string) => text(keepTogether(value, locale));
  const named = all.map(({ subject }) => `<code>${text(subjectIn(subject, locale))}</code>`);
  const evidence = all.flatMap(one => one.evidence.map(line => (others.length ? `${subjectIn(one.subject, locale)}${words.colon} ${line}` : line)));
  return `<article class="finding ${severity}">
<h3><span class="severity">${SEVERITY_WORDS[severity].one[locale]}</span> ${say(title)} <span class="rule">${rule}</span></h3>
${others.length ? `<ul class="subjects">${named.map(name => `<li>${name}</li>`).join('')}</ul>` : `<p class="subject">${named[0]}</p>`}
<p>${say(message)}.</p>
<p class="why">${say(reason)} ${sources.map(source => `<a href="${text(source)}" rel="noreferrer">${text(hostOf(source))}</a>`).join(', ')}</p>
<h4>${words.mend}</h4>
<pre>${text(fix)}</pre>
${evidence.length ? `<details><summary>${words.evidence} (${evidence.length})</summary>${list(evidence)}</details>` : ''}
</article>`;
}

function noticePart(report: ScanReport, pictures: readonly Picture[]): string {
  const { notice, phases, locale } = report;
  const words = REPORT_WORDS[locale];
  const shots = pictures.map(({ name, png }) => {
    const [device, layer] = name.split('-') as ['desktop' | 'phone', '1' | '2'];
    const caption = text(`${notice ? (layer === '1' ? words.firstLayer : words.settings) : words.arrival}, ${words[device]}`);
    return `<figure class="${device}"><img src="data:image/png;base64,${png}" alt="${caption}"><figcaption>${caption}</figcaption></figure>`;
  });
  const answers = phases.flatMap(({ phase, answered }) => (answered ? [`${phaseWord(phase, locale)}${words.colon} ${answered}`] : []));
  const click = locale === 'fr' ? 'clic' : 'click';
  const clicks = (count: number | null) => (count === null ? words.noWay : `${count} ${click}${count === 1 ? '' : 's'}`);
  const said = notice
    ? `<p>${text(notice.tool ? `${words.madeWith} ${notice.tool}.` : words.unknownTool)} ${words.toAccept} ${clicks(notice.clicks.accept)}. ${words.toRefuse} ${clicks(notice.clicks.refuse)}.</p>
${controlTable(notice, report)}`
    : `<p>${words.noNotice}</p>`;
  return `${said}${answers.length ? `<p>${words.howAnswered}</p>${list(answers)}` : ''}<div class="shots">${shots.join('')}</div>`;
}

const hostOf = (address: string) => (URL.canParse(address) ? new URL(address).hostname : address);
