// What a report does not say, said in the report.
import type { Scanned } from '../judge/scanned.ts';
import type { PageProblem } from '../observation/observation.ts';
import type { Bilingual } from '../words/bilingual.ts';

const GENERAL: readonly Bilingual[] = [
  {
    en: 'No scan proves compliance: it shows what these visits met.',
    fr: 'Aucune analyse ne prouve la conformité : elle montre ce que ces visites ont rencontré.',
  },
  {
    en: 'It saw one browser, one network and one country; sites answer others otherwise, and a notice may depend on the country.',
    fr: 'Elle a vu un navigateur, un réseau et un pays ; un site répond autrement à d’autres, et un bandeau peut dépendre du pays.',
  },
  {
    en: 'Whether colours and sizes mislead is judged case by case by authorities; the figures here are those of the rules named.',
    fr: 'Si des couleurs et des tailles trompent, les autorités en jugent au cas par cas ; les chiffres d’ici sont ceux des règles nommées.',
  },
  {
    en: 'What a server does with what it was sent is out of sight.',
    fr: 'Ce qu’un serveur fait de ce qu’il a reçu est hors de vue.',
  },
  {
    en: 'A stored page cannot tell every fingerprint; what is named is possible, not proven.',
    fr: 'Une prise d’empreinte ne se voit pas toujours ; ce qui est nommé est possible, non prouvé.',
  },
  {
    en: 'Who can use the notice was looked at on a desktop, its first layer alone, and on a page of more than 10 000 elements without axe-core.',
    fr: 'Qui peut utiliser le bandeau n’a été regardé que sur un ordinateur, au premier écran, et sans axe-core sur une page de plus de 10 000 éléments.',
  },
];

const CUT: readonly PageProblem['code'][] = ['never-quiet', 'too-many-requests', 'crashed', 'load-failed'];

export function limitsOf({ visits, notice, left }: Scanned, hasSite: boolean): readonly Bilingual[] {
  const answered = (phase: string) => visits.find(visit => visit.phase === phase)?.answered?.done;
  const cut = visits.some(({ observations }) => observations.problems.some(({ code }) => CUT.includes(code)));
  const notWithdrawn = visits.find(visit => visit.phase === 'withdraw')?.wayBack?.done === false;
  const one = left === 1;
  const limits: readonly (readonly [holds: boolean, limit: Bilingual])[] = [
    [
      !hasSite,
      {
        en: 'There was no site file to compare with: declarations and transfers were not judged.',
        fr: 'Il n’y avait pas de fichier de site à comparer : ni déclarations ni transferts n’ont été jugés.',
      },
    ],
    [
      notice !== null && notice.phone === null,
      {
        en: 'The notice did not appear on a phone of 320 × 568 pixels, or was not recognised there.',
        fr: 'Le bandeau n’est pas apparu sur un téléphone de 320 × 568 pixels, ou n’y a pas été reconnu.',
      },
    ],
    [
      answered('refuse') === false,
      {
        en: 'No way to refuse was found: what happens after a refusal was not judged.',
        fr: 'Aucun moyen de refuser n’a été trouvé : ce qui suit un refus n’a pas été jugé.',
      },
    ],
    [
      answered('accept') === false,
      {
        en: 'No way to accept was found: what happens after an acceptance was not judged.',
        fr: 'Aucun moyen d’accepter n’a été trouvé : ce qui suit une acceptation n’a pas été jugé.',
      },
    ],
    [
      notWithdrawn,
      {
        en: 'No way to withdraw was found that could be followed: what happens after a withdrawal was not judged.',
        fr: 'Aucun moyen de retirer n’a pu être suivi : ce qui suit un retrait n’a pas été jugé.',
      },
    ],
    [
      left > 0,
      {
        en: `${left} more ${one ? 'page is' : 'pages are'} known and ${one ? 'was' : 'were'} not visited.`,
        fr: `${left} ${one ? 'autre page connue n’a pas été visitée' : 'autres pages connues n’ont pas été visitées'}.`,
      },
    ],
    [
      cut,
      {
        en: 'Some pages did not load or never went quiet: see the problems.',
        fr: 'Des pages ne se sont pas chargées ou ne se sont jamais calmées : voir les problèmes.',
      },
    ],
  ];
  return [...GENERAL, ...limits.filter(([holds]) => holds).map(([, limit]) => limit)];
}
