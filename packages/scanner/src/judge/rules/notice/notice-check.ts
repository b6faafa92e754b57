// What a check of the notice is, and what checks look at together.
import type { ControlSeen, LayerSeen, NoticeSeen } from '../../../notice/notice-seen.ts';
import { type Bilingual, inEach, type ReportLocale } from '../../../words/bilingual.ts';

export interface NoticeFault {
  readonly rule: string;
  readonly message: Bilingual;
  readonly fix: Bilingual;
  readonly evidence?: Bilingual;
}

export type NoticeCheck = (notice: NoticeSeen) => readonly NoticeFault[];

/** A check that compares the two answers of the first layer; without a refusal there L10 speaks. */
export function comparing(check: (accept: ControlSeen, refuse: ControlSeen) => readonly NoticeFault[]): NoticeCheck {
  return ({ first }) => {
    const [accept, refuse] = answersOf(first);
    return accept && refuse ? check(accept, refuse) : [];
  };
}

export function answersOf(layer: LayerSeen | null): readonly [accept: ControlSeen | undefined, refuse: ControlSeen | undefined] {
  const of = (role: string) => layer?.controls.find(control => control.role === role);
  return [of('accept'), of('refuse')];
}

/** Of both layers. */
export const switchesOf = ({ first, second }: NoticeSeen) => [...first.switches, ...(second?.switches ?? [])];

const FRENCH: Readonly<Record<ControlSeen['role'], string>> = {
  accept: 'accepter',
  refuse: 'refuser',
  settings: 'paramétrer',
  save: 'enregistrer',
  close: 'fermer',
  other: 'autre',
};

export const roleWord = (role: ControlSeen['role'], locale: ReportLocale): string => (locale === 'fr' ? FRENCH[role] : role);

/** `accept <button> "Accept all", refuse …` */
export const controlsOf = ({ controls }: LayerSeen): Bilingual =>
  inEach(
    locale =>
      controls.map(({ role, label, tag }) => `${roleWord(role, locale)} <${tag}> "${label}"`).join(', ') ||
      (locale === 'fr' ? 'aucun contrôle' : 'no controls'),
  );
