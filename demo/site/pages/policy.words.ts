// What the data-protection policy says, in both languages: the present-day form of an insurer's policy.
import type { Both } from '../locale.ts';

export interface PolicyWords {
  readonly heading: string;
  readonly lead: string;
  readonly updated: string;
  readonly contents: string;
  /** Sections before the tracers: anchor, title, paragraphs (a list item begins with `- `). */
  readonly before: readonly (readonly [id: string, title: string, ...paragraphs: string[]])[];
  readonly tracers: {
    readonly title: string;
    readonly what: string;
    readonly sentence: readonly [before: string, link: string, after: string];
    readonly without: string;
    readonly list: string;
    readonly receipt: string;
    readonly receiptText: string;
  };
  readonly after: readonly (readonly [id: string, title: string, ...paragraphs: string[]])[];
}

export const POLICY: Both<PolicyWords> = {
  fr: {
    heading: 'Vos données personnelles',
    lead: 'Ce que Lucarne sait de vous, pourquoi, pour combien de temps, et comment reprendre la main à tout moment.',
    updated: 'Version du 2 novembre 2026',
    contents: 'Sommaire',
    before: [
      [
        'qui',
        'Qui décide',
        'Mutuelle Lucarne, 4 rue des Toits, 69007 Lyon, est responsable de ce qui est fait de vos données. Notre déléguée à la protection des données répond à dpo@lucarne.example.',
      ],
      [
        'pourquoi',
        'Ce que nous utilisons, et pourquoi',
        '- Gérer votre contrat, vos cotisations et vos remboursements : exécution du contrat.',
        '- Lutter contre la fraude et répondre aux contrôles : obligations légales.',
        '- Répondre à vos questions et améliorer nos services : notre intérêt légitime, auquel vous pouvez vous opposer.',
        '- Vous proposer des offres par courriel ou par téléphone : seulement si vous l’avez accepté, canal par canal.',
        'Vos données de santé ne servent qu’au remboursement. Elles ne sont jamais utilisées pour de la publicité.',
      ],
      [
        'destinataires',
        'Qui y a accès',
        'Nos équipes habilitées, les organismes de Sécurité sociale, les professionnels qui vous soignent et nos prestataires, chacun pour sa tâche. Les autorités n’en reçoivent que sur demande légale, et nous en gardons trace.',
      ],
      [
        'hors-europe',
        'Hors de l’Union européenne',
        'Nos statistiques de visite sont exploitées à Casablanca, au Maroc, par Atlas Mesure. Ce transfert est encadré par les clauses contractuelles types de la Commission européenne du 4 juin 2021 (décision 2021/914), dont vous pouvez demander copie.',
        'Si vous consultez à Monaco, nous transmettons au professionnel ce qui est nécessaire à votre prise en charge, parce que vous l’avez demandée (article 49 du RGPD).',
      ],
      [
        'duree',
        'Combien de temps',
        'Le dossier d’adhésion : deux ans après la fin du contrat. Les remboursements : cinq ans. Un devis sans suite : trois mois. Vos choix sur les traceurs : six mois, puis nous reposons la question.',
      ],
    ],
    tracers: {
      title: 'Cookies et autres traceurs',
      what: 'Un traceur est tout ce qui écrit ou lit quelque chose sur votre appareil : un cookie, un espace de stockage, une image d’un pixel, un script. Ceux qui font fonctionner le site n’ont pas besoin de votre accord. Tous les autres attendent votre décision, et refuser ne change rien à votre couverture.',
      sentence: [
        'Pour connaître le contenu de ces traceurs ou exercer vos droits à leur sujet, ',
        'cliquez ici',
        '. Votre choix prend effet aussitôt et vous pouvez en changer quand vous voulez.',
      ],
      without: 'Sans JavaScript, aucun traceur facultatif n’est chargé ; le lien ci-dessus mène à vos choix, sur une page qui s’en passe.',
      list: 'Les traceurs de ce site',
      receipt: 'Vos choix et vos droits',
      receiptText: 'Votre décision actuelle, son historique sur cet appareil, le reçu qui la prouve, et le moyen de tout retirer.',
    },
    after: [
      [
        'securite',
        'Comment elles sont protégées',
        'Accès limités par métier, espace adhérent à double authentification, chiffrement, sous-traitants liés par contrat à la même exigence.',
      ],
      [
        'droits',
        'Vos droits',
        'Accéder à vos données, les corriger, les effacer, les emporter, vous opposer à leur usage ou en demander la limitation : écrivez à dpo@lucarne.example ou depuis votre espace. Nous répondons sous un mois et ne demandons une pièce d’identité qu’en cas de doute sérieux.',
        'Une réponse ne vous convient pas ? Vous pouvez saisir la CNIL, 3 place de Fontenoy, 75007 Paris.',
      ],
      [
        'liens',
        'Les contenus d’autres sites',
        'Une vidéo intégrée à nos pages vient d’un autre site : elle ne se charge qu’avec votre accord. Un lien ordinaire vous emmène ailleurs, où d’autres règles s’appliquent.',
      ],
      [
        'changements',
        'Les changements',
        'Si un nouveau partenaire ou une nouvelle finalité apparaît, nous vous le demandons de nouveau. Une faute de frappe corrigée ne vous dérangera pas.',
      ],
    ],
  },
  en: {
    heading: 'Your personal data',
    lead: 'What Lucarne knows about you, why, for how long, and how to take back control at any time.',
    updated: 'Version of 2 November 2026',
    contents: 'Contents',
    before: [
      [
        'who',
        'Who decides',
        'Mutuelle Lucarne, 4 rue des Toits, 69007 Lyon, France, is the controller of your data. Our data protection officer answers at dpo@lucarne.example.',
      ],
      [
        'why',
        'What we use, and why',
        '- To run your contract, contributions and refunds: performance of the contract.',
        '- To fight fraud and answer audits: legal obligations.',
        '- To answer your questions and improve our services: our legitimate interest, to which you may object.',
        '- To make you offers by e-mail or telephone: only if you agreed, channel by channel.',
        'Your health data serve refunds and nothing else. They are never used for advertising.',
      ],
      [
        'recipients',
        'Who sees them',
        'Our authorised teams, state insurance bodies, the professionals who treat you and our providers, each for their own task. Authorities receive data only on a lawful request, and we keep a trace of it.',
      ],
      [
        'abroad',
        'Outside the European Union',
        'Our visit statistics are run in Casablanca, Morocco, by Atlas Mesure. This transfer is covered by the European Commission’s standard contractual clauses of 4 June 2021 (decision 2021/914), a copy of which is yours on request.',
        'If you are treated in Monaco, we send the professional what is needed for your care, because you asked for it (Article 49 GDPR).',
      ],
      [
        'duration',
        'For how long',
        'Membership file: two years after the contract ends. Refunds: five years. A quote without follow-up: three months. Your choices about tracers: six months, after which we ask again.',
      ],
    ],
    tracers: {
      title: 'Cookies and other tracers',
      what: 'A tracer is anything that writes or reads something on your device: a cookie, a storage area, a one-pixel image, a script. Those that make the site work need no permission. All others wait for your decision, and refusing changes nothing about your cover.',
      sentence: [
        'To be informed of the content of these tracers, or to exercise your rights concerning them, ',
        'click here',
        '. Your choice takes effect at once and you may change it whenever you like.',
      ],
      without: 'Without JavaScript, no optional tracer is loaded; the link above leads to your choices, on a page that needs none.',
      list: 'The tracers of this site',
      receipt: 'Your choices and rights',
      receiptText: 'Your present decision, its history on this device, the receipt that proves it, and the way to withdraw everything.',
    },
    after: [
      [
        'security',
        'How they are protected',
        'Access limited by job, two-factor sign-in for members, encryption, and processors bound by contract to the same standard.',
      ],
      [
        'rights',
        'Your rights',
        'To see your data, correct, erase or take them with you, object to their use or ask to limit it: write to dpo@lucarne.example or use your account. We answer within one month and ask for an identity document only in case of serious doubt.',
        'Not happy with an answer? You may complain to the CNIL, 3 place de Fontenoy, 75007 Paris, France.',
      ],
      [
        'links',
        'Content from other sites',
        'A video inside our pages comes from another site: it loads only with your permission. An ordinary link takes you elsewhere, where other rules apply.',
      ],
      ['changes', 'Changes', 'If a new partner or a new purpose appears, we ask you again. A corrected typing error will not disturb you.'],
    ],
  },
};
