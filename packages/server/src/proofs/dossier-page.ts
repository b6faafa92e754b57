// The page of a dossier: what a lawyer reads and prints. It loads the pictures beside it and runs nothing.
import { CHECKS, type FoundRecord, type ShownCapture, shownTitles } from '@assent/core';
import { html, raw } from 'hono/html';

const STYLE = `
body { margin: 0 auto; padding: 24px; max-width: 900px; font: 15px/1.5 system-ui, sans-serif; color: #1c1f1e; }
h1 { font-size: 1.75rem; margin: 0 0 4px; } h2 { margin: 28px 0 8px; font-size: 1.125rem; } .quiet { color: #5a615e; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: start; padding: 6px 12px 6px 0; border-top: 1px solid #d9dcd8; vertical-align: top; overflow-wrap: anywhere; }
code { font: .8125rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
figure { margin: 0 0 20px; break-inside: avoid; } img { max-width: 100%; max-height: 480px; border: 1px solid #d9dcd8; } figcaption { font-size: .8125rem; }
@page { size: A4; margin: 14mm; } @media print { body { padding: 0; max-width: none; font-size: 10pt; } }`;

const VERDICTS = {
  verified: 'Vérifié / Verified',
  pending: 'Vérifié, point de contrôle en attente / Verified, checkpoint pending',
  altered: 'Altéré / Altered',
} as const;
const CHECKED = {
  record: 'enregistrement tel qu’écrit / record as written',
  leaf: 'entrée du registre / entry in the log',
  included: 'dans le registre signé / in the signed log',
  signed: 'signature',
  version: 'version du site / version of the site',
  notice: 'avis / notice',
} as const;
const RESULTS = { holds: '✓ tient / holds', fails: '✗ ne tient pas / does not hold', open: '– pas encore / not yet' } as const;
const SAID = { granted: 'Oui / On', denied: 'Non / Off', none: '–' } as const;

/** A whole document, in French and English; purposes by the titles that were read. */
export function dossierPage(site: string, { record, before, verdict, checks, place, notice }: FoundRecord): string {
  const titles = shownTitles(notice?.texts);
  const purposes = [...new Set([...Object.keys(before ?? {}), ...Object.keys(record.purposes)])];
  const facts: readonly (readonly [string, string])[] = [
    ['Site', site],
    ['Reçu / Received (UTC)', record.received],
    ['Événement / Event', `${record.event} (${record.method?.layer}, ${record.method?.control})`],
    ['Langue, règles / Language, rules', `${record.locale}, ${record.profile}`],
    ['Écran / Screen', record.device],
    ['Numéro / Number', record.subject],
    ['Enregistrement / Record', record.id],
    ['Place (époque, feuille / epoch, leaf)', place ? `${place.epoch}, ${place.index}` : '–'],
    ['Version (SHA-256)', record.version.site],
    ['Textes / Texts (SHA-256)', record.version.notice],
    ['SDK (SHA-256)', record.version.sdk],
  ];
  return String(html`<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">
<title>${record.id}</title><style>${raw(STYLE)}</style></head>
<body>
<h1>${VERDICTS[verdict]}</h1>
<p class="quiet">Preuve d’un consentement / Proof of a consent. README.txt : comment la contrôler sans nous / how to check it without us.</p>
<h2>Contrôlé / Checked</h2>
<table>${CHECKS.map(name => html`<tr><th scope="row">${CHECKED[name]}</th><td>${RESULTS[checks[name]]}</td></tr>`)}</table>
<h2>Décidé / Decided</h2>
<table><thead><tr><th scope="col">Finalité / Purpose</th><th scope="col">Avant / Before</th><th scope="col">Après / After</th></tr></thead>
<tbody>${purposes.map(id => html`<tr><th scope="row" lang="${record.locale}">${titles[id] ?? id}</th><td>${SAID[before?.[id] ?? 'none']}</td><td><strong>${SAID[record.purposes[id] ?? 'none']}</strong></td></tr>`)}</tbody></table>
<table>${facts.map(([name, value]) => html`<tr><th scope="row">${name}</th><td><code>${value}</code></td></tr>`)}</table>
<h2>Captures d’écran / Screenshots</h2>
${notice?.captures.length ? notice.captures.map(figure) : html`<p>Aucune de cette version / None of this version.</p>`}
</body></html>
`);
}

function figure({ epoch, index, picture, layer, screen, device, theme, received, sound }: ShownCapture) {
  const what = `${layer} ${screen}, ${device}, ${theme}`;
  const image = sound ? html`<img src="captures/${epoch}-${index}-${picture}.png" alt="${what}">` : html`<p>Altérée / Altered</p>`;
  return html`<figure>${image}<figcaption>${what} · ${received} · ${epoch}, ${index}<br><code>${picture}</code></figcaption></figure>`;
}
