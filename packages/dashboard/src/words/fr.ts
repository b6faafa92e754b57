// French. Narrow no-break spaces before high punctuation and inside guillemets are part of the text.
import type { Words } from './words.ts';

export const fr: Words = {
  tag: 'fr',
  name: 'Français',
  title: 'Taux de consentement',
  skip: 'Aller aux chiffres',
  language: 'Langue',
  site: 'Site',
  signOut: 'Se déconnecter',
  pages: {
    overview: 'Vue d’ensemble',
    funnel: 'Entonnoir',
    breakdowns: 'Répartitions',
    versions: 'Versions',
    experiments: 'Expériences',
    health: 'Santé',
    proofs: 'Preuves',
    requests: 'Demandes',
    access: 'Accès',
  },
  pagesLabel: 'Pages',
  loading: 'Chargement des chiffres…',

  signIn: {
    title: 'Connexion',
    about: 'Voyez combien de personnes répondent à votre bandeau, et ce qu’elles choisissent.',
    token: 'Jeton d’accès ou code de connexion',
    where: 'Il s’est affiché une seule fois, au premier démarrage du serveur. Perdu ? Sur cette machine, lancez :',
    submit: 'Se connecter',
    empty: 'Collez le jeton pour vous connecter.',
    wrong: 'Ce jeton n’est pas valable. Vérifiez qu’il est collé en entier, ou créez-en un autre.',
    ended: 'Votre session est terminée. Reconnectez-vous pour continuer.',
    privacy: 'Les taux sont des nombres, de personne en particulier. Les enregistrements sont réservés au délégué à la protection des données.',
    passkey: 'Se connecter avec une clé d’accès',
    passkeyFailed: 'Aucune clé de cet appareil n’ouvre de compte ici. Utilisez un jeton ou un code, puis ajoutez-en une sous « Accès ».',
    company: 'Se connecter avec mon entreprise',
    companyUnknown: 'Votre entreprise vous connaît, mais personne ne vous a donné de compte ici. Demandez à un administrateur.',
    companyFailed: 'La connexion d’entreprise n’a pas fonctionné. Réessayez, ou passez par un autre moyen.',
  },

  link: {
    dead: 'Ce lien n’ouvre rien',
    deadAbout: 'Il a expiré, a été révoqué ou n’a pas été copié en entier. Demandez-en un autre à qui vous l’a envoyé.',
    fixed: 'partagé avec vous en lecture ; jours et filtres sont fixés',
  },

  shortcuts: {
    label: 'Raccourcis clavier',
    about: 'Une seule touche, partout où vous n’écrivez pas.',
    clear: 'Retirer tous les filtres',
    on: 'Les raccourcis sont actifs',
    close: 'Fermer',
  },

  range: {
    label: 'Période',
    presets: { '7d': '7 jours', '28d': '28 jours', '90d': '90 jours' },
    custom: 'Autre',
    from: 'Premier jour',
    to: 'Dernier jour',
    apply: 'Voir ces jours',
    incomplete: 'Indiquez un premier et un dernier jour.',
    reversed: 'Le dernier jour précède le premier : inversez-les.',
    long: days => `Choisissez au plus ${days} jours.`,
    zone: zone => (zone === 'UTC' ? 'Jours en temps universel (UTC)' : `Jours à l’heure de ${zone}`),
    growing: 'aujourd’hui en cours',
  },

  indicator: {
    shown: {
      label: 'Affichés',
      about:
        'Bandeaux restés visibles une seconde dans un onglet actif, ou répondus plus tôt. Un compte par page chargée, sans aucun identifiant : une personne qui lit trois pages sans répondre compte trois fois.',
    },
    answered: {
      label: 'Taux de réponse',
      about:
        'Bandeaux qui ont reçu un choix explicite, sur les bandeaux affichés. Fermer ou ignorer le bandeau n’est pas une réponse, et vaut refus tant qu’il n’y en a pas.',
    },
    acceptAll: { label: 'Tout accepter', about: 'Réponses données par le bouton « Tout accepter », sur toutes les réponses.' },
    refuseAll: { label: 'Tout refuser', about: 'Réponses données par le bouton « Tout refuser », sur toutes les réponses.' },
    custom: { label: 'Sur mesure', about: 'Réponses données finalité par finalité dans les préférences, quelles qu’elles soient, sur toutes les réponses.' },
    withdrawn: {
      label: 'Retraits',
      about:
        'Personnes qui ont retiré leur consentement pendant la période, en regard des réponses de la même période. Un retrait peut défaire un choix plus ancien : lisez-le comme un ordre de grandeur.',
    },
  },
  about: label => `Ce que veut dire « ${label} »`,
  figures: 'Chiffres clés',
  outOf: (hits, of) => `${hits} sur ${of}`,
  bases: { shown: 'affichés', answered: 'réponses' },
  interval: interval => `intervalle à 95 % : ${interval}`,
  perDay: count => `${count} par jour en moyenne`,
  few: count => `pas encore assez de réponses (n = ${count})`,
  hidden: 'masqué pour protéger un petit nombre',
  hiddenCount: 'masqué',
  impossible: 'aucun taux n’a de sens ici',
  sum: 'Tout accepter, tout refuser et sur mesure font 100 %, aux arrondis près.',

  trend: {
    title: 'Au fil du temps',
    finding: {
      none: 'Pas encore assez de réponses pour tracer un taux.',
      single: rate => `${rate} des réponses acceptent tout.`,
      level: rate => `${rate} des réponses acceptent tout, sans changement net d’une moitié de la période à l’autre.`,
      moved: (before, after, up) =>
        `L’acceptation totale ${up ? 'monte' : 'descend'} de ${before} à ${after} entre les deux moitiés de la période, plus que le hasard ne l’explique.`,
    },
    grain: { day: 'Un point par jour.', week: 'Un point par semaine, car un jour seul a trop peu de réponses.' },
    gaps: 'Un vide est une période de moins de 100 réponses, ou dont un nombre est masqué.',
    hint: 'Les flèches du clavier lisent les points un à un.',
    growing: 'en cours',
    untold: 'non communiqué',
    column: { day: 'Jour', week: 'Semaine' },
    table: 'Voir le tableau',
    caption: 'Nombres et taux au fil du temps',
  },

  purposes: {
    title: 'Acceptation par finalité',
    about: 'Réponses qui ont accepté la finalité, sur toutes les réponses. Le trait fin est l’intervalle à 95 %.',
    column: 'Finalité',
    granted: 'Acceptée',
    rate: 'Taux',
    interval: 'Intervalle à 95 %',
    caption: 'Réponses qui ont accepté chaque finalité',
    none: 'Ce site ne demande aucune finalité.',
    known: { preferences: 'Préférences', audience: 'Mesure d’audience', media: 'Vidéos et contenus intégrés', advertising: 'Publicité' },
  },

  dimensions: {
    names: {
      device: 'Appareil',
      country: 'Pays',
      template: 'Type de page',
      locale: 'Langue',
      version: 'Version',
      entry: 'Lieu de la réponse',
      profile: 'Profil juridique',
      variant: 'Variante',
    },
    values: {
      mobile: 'Téléphone',
      tablet: 'Tablette',
      desktop: 'Ordinateur',
      other: 'Autres pages',
      notice: 'Bandeau',
      panel: 'Préférences',
      embed: 'Contenu intégré',
      script: 'Script de la page',
      signal: 'Signal du navigateur',
    },
    unknown: 'Inconnu',
    answers: 'Réponses',
    later: 'Choix ultérieurs',
  },

  filters: { label: 'Seulement', remove: 'Retirer ce filtre', clear: 'Tout retirer' },

  change: {
    none: 'rien à comparer',
    points: points => `${points} points`,
    percent: percent => `${percent} %`,
    chance: 'peut-être le hasard',
    with: span => `Évolutions par rapport à la période ${span}, mêmes jours de semaine.`,
  },

  parity: {
    title: 'Parité',
    holds: 'Refuser est aussi simple qu’accepter : même place, même aspect, même nombre de gestes. Ces taux n’ont pas été forcés.',
    fails: 'Le bandeau favorise une réponse : ces taux ne disent pas ce que veulent les gens.',
    rule: (id, title, why) => `${id} : ${title} (${why})`,
    rules: {
      L10: 'Plus de gestes pour refuser que pour accepter',
      L11: 'Un refus qui paraît moins que l’acceptation',
      L12: 'Des réponses difficiles à lire',
      L13: 'Un refus hors de vue',
      L14: 'Des mots qui disent autre chose que ce qui se passe',
      L15: 'Un second bandeau qui ne propose que d’accepter',
      L16: 'Plus d’offres d’accepter que de refuser',
    },
  },

  versions: {
    live: 'Versions mises en ligne',
    wentLive: day => `Une version mise en ligne le ${day}`,
    since: day => `Depuis le ${day}`,
    first: 'La première version servie.',
    asksAgain: 'Redemande le choix.',
    none: 'Aucune version n’était encore servie.',
    idle: 'Personne ne l’a vue sur cette période.',
    alone: 'Rien à quoi la comparer sur cette période.',
    compared: (points, low, high, clear) =>
      clear
        ? `${points} points d’acceptation totale par rapport à la version précédente (intervalle à 95 % de ${low} à ${high}) : plus que le hasard ne l’explique, même si visiteurs et saisons changent aussi.`
        : `${points} points par rapport à la version précédente (intervalle à 95 % de ${low} à ${high}) : aucune différence que le hasard ne puisse expliquer.`,
  },

  funnel: {
    title: 'De la page au choix',
    about: 'Chaque barre est comptée, pas estimée. Qui a répondu ne voit plus de bandeau : la plupart des pages n’en demandent pas.',
    stages: { views: 'Pages vues', eligible: 'Choix nécessaire', shown: 'Bandeau affiché', answered: 'Réponse donnée', granted: 'Accepté' },
    granted: 'accepté',
    outOf: (share, stage) => `${share} de « ${stage} »`,
    stage: 'Étape',
    count: 'Nombre',
    before: 'Étape précédente',
  },

  coverage: {
    title: 'Sur combien de pages chaque finalité est active',
    about: 'Pages vues avec la finalité active, sur toutes les pages vues : le plus que d’autres outils puissent voir.',
    none: 'Les pages vues ne se distinguent pas selon ce filtre, ou aucune n’est encore comptée.',
    gpc: 'Navigateurs qui demandent de ne pas suivre (GPC)',
    views: 'pages vues',
  },

  delivery: {
    title: 'Preuves arrivées',
    about:
      'Les réponses sont comptées deux fois : sur la page, puis comme enregistrement durable. L’écart attend dans les navigateurs, ou s’est perdu en route.',
    rate: (kept, given) => `${kept} enregistrements pour ${given} réponses`,
    none: 'Aucune réponse sur cette période.',
    queue: count => `En attente d’écriture à cet instant : ${count}.`,
  },

  exporting: {
    label: 'Exporter',
    all: 'Tous les tableaux (ZIP)',
    json: 'Les mêmes chiffres (JSON)',
    table: name => `${name} (CSV)`,
    picture: 'Image :',
    pictureAs: (title, kind) => `${title}, en ${kind}`,
  },

  onPages: {
    title: 'Ce que les pages disent d’elles-mêmes',
    about:
      'Compté quand une page est quittée, sans rien de personne : ce qui attendait un choix, les tiers que personne n’a déclarés, et les incidents par leur code.',
    none: 'Aucune page n’a signalé d’incident sur ces jours.',
    held: share => `Quelque chose attendait un choix : ${share} pages vues`,
    unknown: share => `Un tiers que personne n’a déclaré : ${share} pages vues`,
    problem: times => `Incident, signalé ${times} fois :`,
  },

  residue: {
    title: 'Traceurs trouvés après un refus',
    about:
      'Pages où les traceurs d’un service ont été trouvés alors que le choix du visiteur l’interdit. Ils ont été supprimés de nouveau ; cherchez ce qui les écrit.',
    none: 'Aucun sur cette période : ce qu’un choix refusait n’est pas revenu.',
    pages: (service, pages) => `${service} : ${pages} pages`,
  },

  empty: {
    title: 'Aucun bandeau affiché pour l’instant : la balise est-elle sur la page ?',
    about: 'Les chiffres apparaissent ici dès qu’un visiteur rencontre le bandeau. Collez cette ligne en premier dans le <head> de chaque page :',
    line: 'Ligne à coller',
    after: 'Elle y est déjà ? Ouvrez une page de votre site en navigation privée : le bandeau doit apparaître.',
    action: 'Voir des données d’exemple',
    quiet: span => `Aucun bandeau affiché ${span}`,
    quietAbout: 'Il y a des chiffres pour d’autres jours : choisissez une période plus longue.',
    widen: 'Voir les 90 derniers jours',
    noSite: 'Ce jeton n’ouvre aucun site',
    noSiteAbout: 'Démarrez le serveur avec un fichier de site (assent serve --site assent.config.json), puis reconnectez-vous.',
  },

  proofs: {
    title: 'Choix sans preuve',
    about:
      'Un enregistrement nomme celui qui le précède. Quand celui-ci n’est jamais arrivé, le choix a été fait et ne peut pas être prouvé : comptez-le comme non donné.',
    none: 'Aucun : chaque choix auquel un choix ultérieur se réfère a son enregistrement.',
    missing: count => `${count} sans preuve : leurs enregistrements ne sont jamais parvenus au serveur.`,
    unproven: count => `${count} dans le journal qu’aucun point de contrôle signé ne couvre encore : c’est l’affaire de quelques secondes.`,
    unknown: 'Décompte en cours : revenez dans quelques minutes.',
    failed: 'Ce décompte n’a pas pu être chargé.',
  },
  scan: {
    title: 'Ce qu’un examen du site relève',
    about: 'Le serveur ouvre le site comme le font les visiteurs, répond au bandeau de chaque manière, et regarde ce qui est enregistré et demandé.',
    unscheduled: 'Ce serveur n’examine pas le site. Démarré avec --scan 24h, il le fait une fois par jour.',
    waiting: 'Le premier examen n’est pas terminé : revenez dans quelques minutes.',
    none: when => `Rien relevé le ${when} UTC.`,
    at: when => `Relevé le ${when} UTC :`,
    gone: when => `Le bandeau n’apparaît plus : il n’était pas là le ${when} UTC.`,
    noNotice: when => `Aucun bandeau n’est apparu le ${when} UTC.`,
    captured: count => `Images du bandeau de cette version prises et gardées comme preuves : ${count}.`,
    allCaptured: 'Toutes les images du bandeau de cette version sont gardées comme preuves.',
    notCaptured: 'Il manque ces images du bandeau :',
    captureFailed: code => `Il manque des images du bandeau, et elles n’ont pas pu être prises (${code}).`,
    notMade: (when, code) => `L’examen du ${when} UTC n’a pas pu être fait (${code}). Ce qui suit vient du précédent.`,
    severities: { critical: 'Critique', error: 'Erreur', warning: 'Avertissement', note: 'Remarque' },
    fix: 'Comment y remédier',
    failed: 'Le résultat n’a pas pu être chargé.',
  },
  undeclared: {
    title: 'Tiers que personne n’a déclarés',
    about: 'Hôtes que des pages ont sollicités ces 30 derniers jours et que le fichier de site ne nomme pas. Seul l’hôte est compté : ni page, ni visiteur.',
    none: 'Aucun ces 30 derniers jours : tous les tiers rencontrés sont déclarés.',
    failed: 'Cette liste n’a pas pu être chargée.',
    seenAs: {
      'default-src': 'requête',
      'script-src': 'script',
      'script-src-elem': 'script',
      'style-src': 'feuille de style',
      'style-src-elem': 'feuille de style',
      'img-src': 'image',
      'font-src': 'police',
      'media-src': 'vidéo ou son',
      'connect-src': 'requête d’un script',
      'frame-src': 'cadre',
      'fenced-frame-src': 'cadre',
      'child-src': 'cadre',
      'worker-src': 'worker',
      'object-src': 'module externe',
      'manifest-src': 'manifeste',
      'prefetch-src': 'préchargement',
      'form-action': 'formulaire',
      page: 'vu sur la page',
    },
    last: day => `vu la dernière fois ${day}`,
    reports: count => `signalements : ${count}`,
    blocked: 'Bloqué par la politique de sécurité',
    passed: 'Passe encore',
    next: 'Que faire',
    known: names => `Le catalogue connaît cet hôte : ${names}. Ajoutez la ligne de celui que vous utilisez à « services » dans le fichier de site.`,
    unknown: 'Cherchez qui l’a mis sur la page. S’il doit rester, décrivez-le dans « services » : il attendra un choix, et les visiteurs en seront informés.',
    entry: host => `Entrée pour ${host}`,
    allow: 'La page en a besoin pour fonctionner, sans aucun traceur ? Ajoutez plutôt l’hôte à « allow ». Si personne n’en a besoin, retirez-le de la page.',
    other: count => `Autres, au-delà de cent hôtes par jour ou sans nom (signalements : ${count}).`,
  },

  sample: { name: 'Données d’exemple', about: 'Chiffres inventés, les choix de personne.', back: 'Revenir à vos données' },

  problem: {
    offline: {
      title: 'Le serveur ne répond pas',
      about: 'Vérifiez votre connexion, et que le serveur tourne. Rien n’est perdu : les choix attendent dans les navigateurs jusqu’à son retour.',
    },
    forbidden: { title: 'Ce jeton ne permet pas de voir cela', about: 'Connectez-vous avec un jeton pour ce site, ou demandez-en un à qui gère le serveur.' },
    range: {
      title: 'Ces chiffres n’existent pas',
      about: 'Le serveur ne connaît pas ce site ou cette période. Revenez aux 28 derniers jours de votre premier site.',
    },
    busy: { title: 'Trop d’essais', about: 'Le serveur demande de ralentir. Attendez une minute, puis réessayez.' },
    failed: {
      title: 'Le serveur n’a pas pu répondre',
      about: 'Une erreur s’est produite de son côté. Réessayez ; si cela dure, cherchez le code ci-dessous dans son journal.',
    },
  },
  retry: 'Réessayer',
  backToDefault: 'Revenir aux 28 derniers jours',
  code: code => `Code : ${code}`,

  method: {
    title: 'Comment ces chiffres sont faits',
    notes: [
      {
        term: 'Compter sans suivre personne',
        about: 'Seuls des compteurs sont gardés : aucun identifiant, aucune ligne par personne, rien d’écrit sur un appareil pour compter.',
      },
      {
        term: 'Des pages, pas des personnes',
        about:
          'Qui n’a pas répondu revoit le bandeau à chaque page, et compte à chaque fois. Le taux de réponse en est abaissé ; les parts des réponses n’en dépendent pas.',
      },
      {
        term: 'À quel point un taux est sûr',
        about:
          'Chaque taux vient avec son intervalle de Wilson à 95 %. Sous 100 réponses, aucun taux. Deux taux dont les intervalles se recouvrent largement peuvent être le même.',
      },
      {
        term: 'Les petits nombres restent cachés',
        about: 'Un nombre de 1 à 9 s’écrit <10, car il pourrait désigner quelqu’un. Un plus grand est masqué quand une soustraction trahirait le petit.',
      },
      {
        term: 'Ce qui manque',
        about:
          'Un navigateur qui bloque le serveur n’est dans aucun compte. Les programmes qui se disent robots ne sont pas comptés. Une personne avec deux appareils compte deux fois, et de nouveau quand un choix a expiré.',
      },
      { term: 'Les retraits', about: 'Ils sont comptés le jour où ils ont lieu. L’historique n’est jamais réécrit.' },
    ],
  },
};
