// What the home page says, in both languages.
import type { Both } from '../locale.ts';

export interface HomeWords {
  readonly eyebrow: string;
  readonly heading: string;
  readonly lead: string;
  readonly price: string;
  readonly learn: string;
  readonly facts: readonly (readonly [figure: string, label: string])[];
  readonly coverHeading: string;
  readonly covers: readonly (readonly [icon: 'heart' | 'home' | 'shield', title: string, text: string])[];
  readonly coverLink: string;
  readonly splitHeading: string;
  readonly splitLead: string;
  readonly state: string;
  readonly mutual: string;
  readonly you: string;
  readonly cases: readonly (readonly [name: string, state: number, mutual: number, you: number])[];
  readonly splitNote: string;
  readonly stepsHeading: string;
  readonly steps: readonly (readonly [title: string, text: string])[];
  readonly quote: string;
  readonly quoteBy: string;
  readonly helpHeading: string;
  readonly helpText: string;
  readonly helpLink: string;
}

export const HOME: Both<HomeWords> = {
  fr: {
    eyebrow: 'Mutuelle étudiante à but non lucratif',
    heading: 'Étudiez l’esprit clair.',
    lead: 'Santé, logement, responsabilité civile : une couverture écrite en français simple, payée au mois, et des conseillers qui répondent avant la fin du cours.',
    price: 'Calculer mon tarif',
    learn: 'Comment suis-je remboursé ?',
    facts: [
      ['48 h', 'pour être remboursé, en moyenne'],
      ['9,90 €', 'par mois, premier niveau santé'],
      ['2 min', 'pour résilier, en ligne'],
    ],
    coverHeading: 'Trois protections, une seule adhésion',
    covers: [
      ['heart', 'Votre santé', 'Médecin, lunettes, dentiste, psychologue : Lucarne complète la Sécurité sociale, sans questionnaire médical.'],
      ['home', 'Votre logement', 'Dégât des eaux, vol, incendie, de la chambre de 9 m² à la colocation. Attestation envoyée dans la minute.'],
      ['shield', 'Vos gestes maladroits', 'La responsabilité civile pour les stages, le sport et la vie de tous les jours est comprise dans chaque formule.'],
    ],
    coverLink: 'Comparer les garanties',
    splitHeading: 'Qui paie quoi ?',
    splitLead: 'Trois situations courantes avec la formule Équilibre, dans le parcours de soins.',
    state: 'Sécurité sociale',
    mutual: 'Lucarne',
    you: 'Vous',
    cases: [
      ['Consultation chez le généraliste', 19, 9, 2],
      ['Séance chez un psychologue conventionné', 30, 20, 0],
      ['Détartrage chez le dentiste', 17.5, 11.5, 0],
    ],
    splitNote: 'Exemples arrondis, hors dépassements d’honoraires.',
    stepsHeading: 'Couvert ce soir, en trois étapes',
    steps: [
      ['Votre tarif', 'Votre âge, un niveau, une option logement : le prix s’affiche, sans numéro de téléphone.'],
      ['Votre adhésion', 'Une pièce d’identité et un relevé bancaire suffisent. Dix minutes, signature comprise.'],
      ['Votre carte', 'La carte de tiers payant arrive dans votre espace le jour même : plus d’avance chez le pharmacien.'],
    ],
    quote: 'J’arrivais de Casablanca avec deux valises. J’ai eu ma carte de mutuelle avant les clés de mon studio.',
    quoteBy: 'Salma, master de chimie, Lyon',
    helpHeading: 'Une question, un vrai humain',
    helpText: 'Nos conseillers sont étudiants ou l’étaient hier. Du lundi au samedi, de 8 h à 20 h.',
    helpLink: 'Écrire à un conseiller',
  },
  en: {
    eyebrow: 'Not-for-profit student mutual',
    heading: 'Study with a clear mind.',
    lead: 'Health, housing, liability: cover written in plain words, paid by the month, with advisers who answer before your lecture ends.',
    price: 'Get my price',
    learn: 'How do refunds work?',
    facts: [
      ['48 h', 'to be refunded, on average'],
      ['€9.90', 'a month, first level of health cover'],
      ['2 min', 'to cancel, online'],
    ],
    coverHeading: 'Three kinds of cover, one membership',
    covers: [
      ['heart', 'Your health', 'Doctors, glasses, dentists, psychologists: Lucarne tops up French state insurance, with no medical questions.'],
      ['home', 'Your home', 'Leaks, theft, fire, from a 9 m² room to a shared flat. Your certificate arrives within the minute.'],
      ['shield', 'Your clumsy moments', 'Personal liability for internships, sport and everyday life is part of every plan.'],
    ],
    coverLink: 'Compare our cover',
    splitHeading: 'Who pays what?',
    splitLead: 'Three everyday situations on the Balance plan, within the usual care pathway.',
    state: 'State insurance',
    mutual: 'Lucarne',
    you: 'You',
    cases: [
      ['Seeing a general practitioner', 19, 9, 2],
      ['A session with an approved psychologist', 30, 20, 0],
      ['Scaling at the dentist’s', 17.5, 11.5, 0],
    ],
    splitNote: 'Rounded examples, without extra fees.',
    stepsHeading: 'Covered tonight, in three steps',
    steps: [
      ['Your price', 'Your age, a level, housing or not: the price shows up, and nobody asks for your number.'],
      ['Your membership', 'An identity document and bank details are enough. Ten minutes, signature included.'],
      ['Your card', 'Your card is in your account the same day: no more paying up front at the chemist’s.'],
    ],
    quote: 'I came from Casablanca with two suitcases. I had my health card before I had the keys to my studio.',
    quoteBy: 'Salma, master’s in chemistry, Lyon',
    helpHeading: 'A question, a real person',
    helpText: 'Our advisers are students, or were yesterday. Monday to Saturday, 8 a.m. to 8 p.m.',
    helpLink: 'Write to an adviser',
  },
};
