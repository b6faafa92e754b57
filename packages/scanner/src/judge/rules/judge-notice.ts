// L02, L10–L18, L20, L22, L31 and L33: the notice as it was drawn, whoever made it.
import { contrast } from '@assent/core';
import type { ControlSeen, LayerSeen, NoticeSeen } from '../../notice/notice-seen.ts';
import type { Found, Judge } from '../found.ts';
import { visitOf } from '../scanned.ts';

/** A refusal of less than this share of the acceptance's area, or of its letters' size, is smaller. */
const SAME_SIZE = 0.9;
/** Of text, WCAG 2.2 SC 1.4.3 (AA). */
const LEAST_CONTRAST = 4.5;
/** A fifth less contrast than the acceptance tilts the choice. */
const SAME_CONTRAST = 0.8;

type Check = (notice: NoticeSeen) => readonly (readonly [rule: string, message: string, fix: string, evidence?: string])[];

export const judgeNotice: Judge = scanned => {
  const { notice } = scanned;
  if (!notice) return [];
  const evidence = `layer 1 on a desktop: ${list(notice.first)}`;
  const found = CHECKS.flatMap(check => check(notice)).map(
    ([rule, message, fix, more]): Found => ({ rule, subject: 'notice', message, fix, evidence: more ? [evidence, more] : [evidence] }),
  );
  const back = visitOf(scanned, 'withdraw')?.wayBack?.clicks ?? null;
  const { accept } = notice.clicks;
  if (back !== null && accept !== null && back > accept + 1)
    found.push({
      rule: 'L31',
      subject: 'way back',
      message: `expected to withdraw in as few clicks as accepting takes (${accept}, and one to open), got ${back}`,
      fix: 'offer "refuse all" where the settings open',
      evidence: [evidence],
    });
  return found;
};

const CHECKS: readonly Check[] = [
  // L02
  ({ first, second }) => {
    const on = [...first.switches, ...(second?.switches ?? [])].filter(item => item.on && !item.fixed);
    return on.length
      ? [
          [
            'L02',
            `expected every switch off, got ${on.length} on: ${on.map(({ label }) => `"${label}"`).join(', ')}`,
            'let every purpose that needs consent begin as off',
          ],
        ]
      : [];
  },
  // L10
  ({ clicks: { accept, refuse } }) => {
    if (accept === null || (refuse !== null && refuse <= accept)) return [];
    return [
      [
        'L10',
        `expected to refuse in ${accept} ${accept === 1 ? 'click' : 'clicks'}, as accepting takes, got ${refuse ?? 'no way to refuse within three layers'}`,
        'put "refuse all" beside "accept all" on the first layer',
      ],
    ];
  },
  // L11
  pair((accept, refuse) => {
    const area = ({ box }: ControlSeen) => box.width * box.height;
    if (accept.tag !== refuse.tag)
      return [
        ['L11', `expected one kind of control for both answers, got <${accept.tag}> to accept and <${refuse.tag}> to refuse`, 'draw both as the same button'],
      ];
    const [size, letters] = [area(refuse) / area(accept), refuse.fontSize / accept.fontSize];
    // words differ in length, so a narrower button of the same height is no smaller one
    if (letters < SAME_SIZE || (size < SAME_SIZE && refuse.box.height < accept.box.height * SAME_SIZE) || size < SAME_SIZE / 2)
      return [
        [
          'L11',
          `expected refusing as large as accepting, got ${Math.round(size * 100)} % of its area and letters of ${refuse.fontSize} px against ${accept.fontSize} px`,
          'draw both as the same button',
        ],
      ];
    return [];
  }),
  // L12
  pair((accept, refuse) => {
    const of = ({ ink, paper }: ControlSeen) => (ink && paper ? contrast(ink, paper) : null);
    const [one, other] = [of(accept), of(refuse)];
    if (other === null) return [];
    const filled = (control: ControlSeen) => control.paper;
    if (other < LEAST_CONTRAST || (one !== null && other < one * SAME_CONTRAST))
      return [
        [
          'L12',
          `expected refusing to be read as well as accepting, got a contrast of ${round(other)} (${refuse.ink} on ${filled(refuse)}) against ${one === null ? 'an unknown one' : round(one)} (${accept.ink} on ${filled(accept)})`,
          'give both the same colours',
        ],
      ];
    return [];
  }),
  // L13
  ({ first, phone }) => {
    const wrong = (
      [
        ['a desktop', first],
        ['a phone of 320 × 568', phone],
      ] as const
    ).filter(([, layer]) => {
      const [accept, refuse] = answers(layer);
      return refuse && accept?.reachable !== false && !refuse.reachable;
    });
    return wrong.map(([where]) => [
      'L13',
      `expected refusing within reach without scrolling, got it out of sight on ${where}`,
      'keep both answers in view, and let the text above them scroll',
    ]);
  },
  // L14
  ({ first }) => {
    const odd = first.controls.filter(({ label }) =>
      /\b(?:yes|oui|ok),? (?:i |j[’'])?.*(?:refus|reject|declin)|accept.*(?:necessary|essential|nécessaires|essentiels)|ne pas refuser|don[’']t (?:reject|refuse)/i.test(
        label,
      ),
    );
    return odd.map(({ label }) => ['L14', `expected a label that says what happens, got "${label}"`, 'write "refuse all" or "continue without accepting"']);
  },
  // L15
  ({ first, others }) => {
    const lone = (others.length ? [first, ...others] : []).filter(
      layer => layer.controls.some(({ role }) => role === 'accept') && !layer.controls.some(({ role }) => role === 'refuse'),
    );
    return lone.length
      ? [
          [
            'L15',
            `expected one notice, got ${others.length + 1} at once, ${lone.length} of which only ${lone.length === 1 ? 'lets' : 'let'} a visitor accept`,
            'keep one consent tool, and ask everything there',
            `the one that only accepts: ${lone.map(list).join(' | ')}`,
          ],
        ]
      : [];
  },
  // L16
  ({ first }) => {
    const count = (role: string) => first.controls.filter(control => control.role === role).length;
    return count('refuse') > 0 && count('accept') > count('refuse')
      ? [['L16', `expected as many ways to refuse as to accept, got ${count('accept')} against ${count('refuse')}`, 'offer each answer once']]
      : [];
  },
  // L17
  ({ afterEscape }) =>
    afterEscape.length
      ? [['L17', `expected nothing to be stored at Escape, got ${afterEscape.join(', ')}`, 'let Escape close the notice without a choice, or not at all']]
      : [],
  // L18
  ({ first }) => {
    const bare = first.controls.find(({ role, label }) => role === 'close' && label.length <= 8);
    return bare ? [['L18', `expected the way to close to say what it means, got "${bare.label}"`, 'name it "continue without accepting"']] : [];
  },
  // L20
  ({ first }) =>
    /audience|visits?\b|visites?\b|content from|contenus|analy|statisti|mesur|measur|publicit|advert|marketing|personnalis|personali|person(?:en|n)alis|social|media|vidéo|video|werb|publicidad|pubblicit|advertentie/i.test(
      first.text,
    )
      ? []
      : [
          [
            'L20',
            'expected the first layer to name the purposes, got none of audience, advertising, media or the like',
            'name every purpose in a few words on the first layer',
          ],
        ],
  // L22
  ({ first, second }) =>
    /partner|partenaire|vendor|third part|tiers|fournisseur|prestataire|societ|compan/i.test(`${first.text} ${second?.text ?? ''}`) ||
    (second?.switches.length ?? 0) > 0 ||
    hasSettings(first)
      ? []
      : [['L22', 'expected a way from the first layer to the list of those who use the data, got none', 'link the list of services from the first layer']],
  // L33
  ({ first, second }) => {
    const fields = [...first.fields, ...(second?.fields ?? [])].filter(type => type !== 'text');
    return fields.length ? [['L33', `expected to refuse without giving anything, got a field for ${fields.join(', ')}`, 'ask for nothing']] : [];
  },
];

// rules that compare the two answers of the first layer; without a refusal there L10 speaks
function pair(check: (accept: ControlSeen, refuse: ControlSeen) => ReturnType<Check>): Check {
  return ({ first }) => {
    const [accept, refuse] = answers(first);
    return accept && refuse ? check(accept, refuse) : [];
  };
}

function answers(layer: LayerSeen | null): readonly [ControlSeen | undefined, ControlSeen | undefined] {
  const of = (role: string) => layer?.controls.find(control => control.role === role);
  return [of('accept'), of('refuse')];
}

const hasSettings = ({ controls }: LayerSeen) => controls.some(({ role }) => role === 'settings');
const round = (value: number) => Math.round(value * 10) / 10;
const list = ({ controls }: LayerSeen) => controls.map(({ role, label, tag }) => `${role} <${tag}> "${label}"`).join(', ') || 'no controls';
