// The scanner's own rules, each standing on a law rule of core; and what is known of any rule by its id.
import type { FindingSeverity } from '@assent/core';
import { LAW_RULES, LAW_RULES_IN_FRENCH, type LawRule, severityIn } from '@assent/core/schema';
import type { Bilingual, ReportLocale } from '../words/bilingual.ts';

export interface ScanRule {
  /** What is wrong when it is broken. */
  readonly title: Bilingual;
  /** The law rule that it stands on. */
  readonly law: string;
  /** Unlike the law rule's. */
  readonly severity?: FindingSeverity;
}

const rule = (law: string, en: string, fr: string, severity?: FindingSeverity): ScanRule => ({ title: { en, fr }, law, ...(severity && { severity }) });

/** TR001–TR013: what a scan can see of the law rules. */
export const SCAN_RULES: Readonly<Record<string, ScanRule>> = {
  TR001: rule('L01', 'A tracer that needs consent is stored before the choice', 'Un traceur soumis à consentement est déposé avant le choix'),
  TR002: rule('L01', 'A known tracking service is asked for something before the choice', 'Un service de pistage connu est sollicité avant le choix'),
  TR003: rule(
    'L06',
    'A tracer is stored or a tracking service asked after a refusal',
    'Un traceur est déposé ou un service de pistage sollicité après un refus',
  ),
  TR004: rule('L08', 'A tracer that the site file does not declare', 'Un traceur que le fichier du site ne déclare pas', 'error'),
  TR005: rule('L09', 'A declared service that no visit met', 'Un service déclaré qu’aucune visite n’a rencontré', 'note'),
  TR006: rule(
    'L05',
    'A tracer that lives longer than declared, or than authorities allow',
    'Un traceur qui vit plus longtemps que déclaré, ou que les autorités ne l’admettent',
  ),
  TR007: rule('L08', 'A third party that nobody declared is reached before the choice', 'Un tiers que personne n’a déclaré est joint avant le choix'),
  TR008: rule('L07', 'A tracer is left, read or asked for after a withdrawal', 'Un traceur reste, est lu ou est sollicité après un retrait'),
  TR009: rule('L38', 'A known vendor behind a name of the site', 'Un fournisseur connu derrière un nom du site', 'warning'),
  TR010: rule('L01', 'Possible fingerprinting before the choice', 'Une prise d’empreinte possible avant le choix', 'warning'),
  TR011: rule('L39', 'A tag that needs consent stands in the HTML as it is', 'Une balise soumise à consentement figure telle quelle dans le HTML'),
  TR012: rule('L53', 'A provider outside the EEA without a transfer mechanism', 'Un prestataire hors de l’EEE sans mécanisme de transfert'),
  TR013: rule(
    'L39',
    'A tag manager that runs without consent and could load what needs it',
    'Un gestionnaire de balises actif sans consentement, qui peut charger ce qui en demande un',
    'note',
  ),
  TR014: rule('L04', 'Exempt measurement that does what its exemption excludes', 'Une mesure exemptée qui fait ce que son exemption exclut'),
};

export interface KnownRule {
  readonly id: string;
  readonly title: string;
  readonly reason: string;
  readonly fix: string;
  readonly sources: readonly string[];
}

/** Throws a TypeError for an id that is no rule. */
export function ruleOf(id: string, locale: ReportLocale): KnownRule {
  const own = SCAN_RULES[id];
  const law = lawOf(id);
  const { title, reason, fix } = (locale === 'fr' && LAW_RULES_IN_FRENCH[law.id]) || law;
  return { id, title: own?.title[locale] ?? title, reason, fix, sources: law.sources };
}

/** How bad it is under a profile; `off` = the rule does not apply there. */
export function severityOf(id: string, profile: string): FindingSeverity | 'off' {
  const law = lawOf(id);
  const there = severityIn(law, profile);
  return there === 'off' || law.elsewhere?.[profile] ? there : (SCAN_RULES[id]?.severity ?? there);
}

function lawOf(id: string): LawRule {
  const law = LAW_RULES.get(SCAN_RULES[id]?.law ?? id);
  if (!law) throw new TypeError(`expected the id of a rule, got ${JSON.stringify(id)}`);
  return law;
}
