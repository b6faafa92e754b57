// The law rules in French: what each says is wrong, why, and what to do. Findings are read by people whose law this is.
import type { LawRule } from './law-rule.ts';

type Texts = Pick<LawRule, 'title' | 'reason' | 'fix'>;

const say = (title: string, reason: string, fix: string): Texts => ({ title, reason, fix });

/** By the id of the rule; every rule is here. */
export const LAW_RULES_IN_FRENCH: Readonly<Record<string, Texts>> = {
  L01: say(
    'Un traceur soumis à consentement avant tout choix',
    'Seuls les traceurs exemptés peuvent être écrits ou lus avant un acte positif ; se taire, faire défiler ou poursuivre sa navigation valent refus.',
    'Déclarez le service, pour qu’il soit retenu, ou retirez sa balise.',
  ),
  L02: say(
    'Un choix fait d’avance',
    'Des cases cochées d’avance ne sont pas un consentement ; des autorités l’ont sanctionné.',
    'Retirez-le : chaque finalité facultative est éteinte jusqu’à ce que quelqu’un l’accepte.',
  ),
  L03: say(
    'Un refus qui laisse agir une partie des traceurs',
    'Un refus vaut pour tous les traceurs soumis à consentement ; en laisser agir quelques-uns a été sanctionné.',
    'Donnez au service les finalités qu’il sert, toutes.',
  ),
  L04: say(
    'Un service dit nécessaire qui demande un consentement',
    'Appeler « strictement nécessaires » de la publicité ou de la mesure a été sanctionné ; un traceur à plusieurs finalités n’est exempté que si toutes le sont.',
    'Donnez au service ses vraies finalités ; une mesure d’audience qui remplit les conditions de l’exemption s’atteste sous "exempt".',
  ),
  L05: say(
    'Un traceur qui vit trop longtemps',
    'Treize mois sont le plus que les autorités jugent proportionné, et les nouvelles visites ne doivent pas les prolonger.',
    'Raccourcissez sa durée dans les réglages du service.',
  ),
  L06: say(
    'Un nouveau traceur après un refus',
    'Après un refus, rien de ce qui demande un consentement ne peut être écrit ; c’est le motif de la plupart des sanctions.',
    'Déclarez le service qui l’écrit, avec les finalités qu’il sert.',
  ),
  L07: say(
    'Un traceur encore lu après un retrait',
    'Un retrait met fin à la lecture aussi, et pas seulement à l’écriture.',
    'Faites recharger la page au retrait, et déclarez chaque hôte qui lit le traceur.',
  ),
  L08: say(
    'Un hôte ou un traceur que personne n’a déclaré',
    'La liste des traceurs et de ceux qui s’en servent doit être complète et à jour.',
    'Déclarez-le dans le fichier du site, ou retirez ce qui l’apporte.',
  ),
  L09: say(
    'Un service déclaré que l’on ne rencontre jamais',
    'Une liste où figurent des services disparus n’est pas à jour.',
    'Retirez-le du fichier du site une fois qu’il a vraiment disparu.',
  ),
  L10: say(
    'Plus d’étapes pour refuser que pour accepter',
    'Refuser doit être aussi simple qu’accepter, sur le même écran.',
    'Proposez le refus à côté de l’acceptation, au premier écran.',
  ),
  L11: say(
    'Un refus qui paraît moins que l’acceptation',
    'Un refus présenté comme un lien, plus petit ou noyé dans le texte a fait l’objet de mises en demeure.',
    'Dessinez les deux comme le même élément, à la même taille.',
  ),
  L12: say(
    'Un refus plus difficile à lire que l’acceptation',
    'Des couleurs qui poussent vers l’une des deux réponses ont été condamnées.',
    'Donnez aux deux les mêmes couleurs, avec un contraste de 4,5 : 1 au moins.',
  ),
  L13: say(
    'Un refus hors de vue',
    'Un refus placé hors du bandeau ou plus bas que l’écran n’est pas sur le même écran.',
    'Gardez les deux réponses visibles sur 320 × 568 pixels.',
  ),
  L14: say(
    'Des mots qui disent autre chose que ce qui se passe',
    'Les libellés ambigus, les doubles négations et les mots d’acceptation sur le chemin du refus induisent en erreur.',
    'Dites simplement à quoi sert la finalité ; les libellés des réponses sont ceux d’Assent.',
  ),
  L15: say(
    'Un second bandeau qui ne propose que d’accepter',
    'Deux couches superposées, dont l’une ne proposait que d’accepter, ont été sanctionnées.',
    'Retirez l’autre outil de consentement.',
  ),
  L16: say(
    'Plus d’offres d’accepter que de refuser',
    'Répéter l’acceptation à côté d’un seul refus fait pencher le choix.',
    'Proposez les deux aussi souvent sur chaque écran.',
  ),
  L17: say(
    'Une fermeture qui vaut acceptation',
    'Fermer sans choisir n’est pas consentir.',
    'Faites que la touche Échap, la croix et un clic à côté veuillent dire : pas de choix.',
  ),
  L18: say(
    'Une croix qui ne dit pas ce qu’elle fait',
    'Qui ferme un bandeau doit savoir ce que cela veut dire.',
    'Donnez au contrôle un nom accessible qui le dit.',
  ),
  L19: say(
    'Redemander trop tôt',
    'Un refus se conserve aussi longtemps qu’une acceptation : six mois sont une bonne pratique, et la Californie en attend douze.',
    'Conservez les choix 180 jours au moins : "validity": "P180D".',
  ),
  L20: say(
    'Un premier écran qui ne dit pas pour quoi',
    'Chaque finalité se dit avant le choix ; un bandeau qui ne parlait pas de publicité a été sanctionné.',
    'Déclarez la finalité, et donnez à la publicité la sienne.',
  ),
  L21: say(
    'Une finalité vague',
    '« Améliorer votre expérience » seul ne dit rien ; des finalités imprécises ont été sanctionnées.',
    'Dites ce qui est fait des données, en une phrase qu’un visiteur peut se représenter.',
  ),
  L22: say(
    'Quelqu’un qui reçoit des données et n’est pas nommé',
    'Tous les responsables sont nommés, dans une liste accessible dès le premier écran ; des tiers sans nom ont été sanctionnés.',
    'Donnez le nom légal de l’organisation derrière le service, et l’adresse de sa politique.',
  ),
  L23: say(
    'L’intérêt légitime pour accéder au terminal',
    'Seul le consentement, ou une exemption, ouvre le terminal ; l’intérêt légitime n’en est pas une base.',
    'Retirez-le, et demandez.',
  ),
  L24: say(
    'Statistiques et publicité dans une seule finalité',
    'On consent finalité par finalité, et une mesure mêlée à de la publicité perd son exemption.',
    'Déclarez deux finalités, et donnez à chaque service la sienne.',
  ),
  L25: say(
    'Un seul interrupteur pour plusieurs finalités',
    'Le consentement est spécifique : un visiteur peut accepter une finalité et refuser l’autre.',
    'Déclarez chaque finalité à part.',
  ),
  L30: say(
    'Une page sans moyen de changer son choix',
    'Retirer est aussi simple que donner, et toujours à portée.',
    'Mettez un lien vers "#assent" dans le pied de chaque page.',
  ),
  L31: say('Plus d’étapes pour retirer que pour accepter', 'Retirer est aussi simple que donner.', 'Proposez le retrait au premier écran des préférences.'),
  L32: say(
    'Des mots qui menacent qui refuse ou retire',
    'Dire aux visiteurs qu’ils perdraient un service sans rapport a été sanctionné, et la sanction confirmée.',
    'Supprimez-les : refuser ne change rien d’autre.',
  ),
  L33: say(
    'Un refus derrière un compte, une adresse, une énigme ou une pièce d’identité',
    'Trop vérifier pour une opposition a été sanctionné, et l’identité ne se demande qu’en cas de doute.',
    'Supprimez-le : tenir le navigateur suffit.',
  ),
  L34: say(
    'Un bandeau qui n’apparaît pas ou auquel on ne peut répondre',
    'Une opposition restée en panne quarante jours a été sanctionnée.',
    'Trouvez ce qui le recouvre ou le casse, et vérifiez-le chaque jour.',
  ),
  L35: say(
    'Global Privacy Control sans effet',
    'Le signal est une opposition valable à la vente et au partage ; l’ignorer a été sanctionné.',
    'Servez les visiteurs de ces États sous leur profil.',
  ),
  L36: say(
    'Une opposition qui s’arrête à l’appareil de quelqu’un que l’on connaît',
    'Qui est connecté s’oppose sur tous ses appareils ; une opposition par appareil a été sanctionnée.',
    'Appliquez le choix au compte à chaque connexion (assent.choice, assent.refuseAll), et dites-le dans une dérogation.',
  ),
  L37: say(
    'Aucune déclaration sur Global Privacy Control',
    '/.well-known/gpc.json dit aux visiteurs et aux outils si le signal est respecté.',
    'Publiez le fichier qu’écrit assent build.',
  ),
  L38: say(
    'Un hôte de pistage derrière un alias ou un relais du site',
    'Un traceur sous le nom du site demande le même consentement.',
    'Ajoutez l’alias au "match" du service.',
  ),
  L39: say(
    'Un gestionnaire de balises ou un contenu embarqué chargé avant le choix',
    'Ce qui charge d’autres balises et contenus se retient comme eux quand il demande lui-même un consentement.',
    'Déclarez-le avec une finalité, et marquez sa balise ou faites réécrire la page.',
  ),
  L40: say(
    'Des choix que l’on ne peut prouver',
    'Qui s’appuie sur un consentement doit pouvoir le montrer à tout moment.',
    'Nommez le point de collecte qui garde les preuves : "endpoint": "https://consent.example.org".',
  ),
  L41: say(
    'Des données qu’un serveur transmet sans regarder le choix',
    'Transmettre des adresses et des numéros à un réseau social sans consentement a été sanctionné ; qu’aucun navigateur n’y soit mêlé n’y change rien.',
    'Donnez ses "purposes" à la destination, et faites lire au serveur le cookie de choix avant d’envoyer.',
  ),
  L42: say(
    'Un Consent Mode trop tardif, mal écrit ou qui dit autre chose que le choix',
    'Sans état par défaut avant la première balise Google, rien n’est restreint ; et un tableau est ignoré.',
    'Placez la balise d’Assent avant toute balise Google, et laissez-la seule parler Consent Mode.',
  ),
  L43: say(
    'Des liens qui portent des identifiants de clic',
    'Décorer des liens est un accès au terminal (CEPD, lignes directrices 2/2023).',
    'Laissez url_passthrough éteint.',
  ),
  L44: say(
    'Un mur de traceurs sans alternative équitable',
    'Subordonner l’accès au consentement demande une alternative réelle et équitable à un prix raisonnable.',
    'Décrivez l’alternative sous "wall", ou retirez le mur.',
  ),
  L45: say(
    'Le Transparency and Consent Framework sans inscription',
    'Seule une plateforme inscrite peut émettre des chaînes TC, et depuis le 28 février 2026 aucune sans les fournisseurs divulgués.',
    'Inscrivez-vous, et donnez vos propres "cmpId" et "disclosedVendors" ; ou retirez "tcf".',
  ),
  L50: say(
    'Publicité, relecture de session ou modules sociaux sur des pages de santé',
    'Ce que l’on lit sur la santé est sensible ; des cookies publicitaires sur un site de santé ont été sanctionnés.',
    'Retirez-les de ces pages ; dans un contexte de santé, Assent ne fait tourner aucune publicité quel que soit le choix.',
  ),
  L51: say(
    'Un bandeau que certaines personnes ne peuvent utiliser',
    'Qui ne peut atteindre ou lire le bandeau ne peut consentir ; l’accessibilité est une obligation depuis le 28 juin 2025.',
    'Corrigez ce que nomment les WCAG 2.1 AA : focus, noms, agrandissement, animations.',
  ),
  L52: say(
    'Une politique qui demande à tous une pièce d’identité',
    'L’identité ne se demande qu’en cas de doute raisonnable.',
    'Supprimez cette demande de la politique : le numéro de consentement suffit.',
  ),
  L53: say(
    'Un transfert dont la garantie manque, est fausse ou ancienne',
    'Les données sortent de l’EEE sous une garantie qui existe, et les décisions deviennent caduques.',
    'Nommez le mécanisme et le document, et revoyez les deux une fois par an.',
  ),
};
