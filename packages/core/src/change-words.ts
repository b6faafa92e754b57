// What is said of a change between two versions of a site, in the languages of those who work with it.

interface Named {
  readonly name: string;
  readonly country: string;
}

/** One sentence for each kind of change. `is` and `was` are what is there now and before. */
export interface ChangeWords {
  readonly editorial: string;
  readonly controller: (is: Named, was: Named) => string;
  readonly purposeNew: (id: string) => string;
  readonly purposeGone: (id: string) => string;
  readonly serviceNew: (name: string, vendor: string) => string;
  readonly serviceGone: (name: string) => string;
  readonly vendor: (service: string, is: Named, was: Named) => string;
  readonly serves: (service: string, purpose: string) => string;
  readonly servesNot: (service: string, purpose: string) => string;
  readonly tracerNew: (service: string, tracer: string, kind: string) => string;
  readonly tracerGone: (service: string, tracer: string, kind: string) => string;
  readonly lives: (tracer: string, longer: boolean, is: string, was: string) => string;
}

export const CHANGE_WORDS: Readonly<Record<'en' | 'fr', ChangeWords>> = {
  en: {
    editorial: 'Wording, layout or technical settings changed.',
    controller: (is, was) => `The controller is now ${is.name} (${is.country}), no longer ${was.name} (${was.country}).`,
    purposeNew: id => `The purpose "${id}" is new.`,
    purposeGone: id => `The purpose "${id}" is gone.`,
    serviceNew: (name, vendor) => `The service ${name} of ${vendor} is new.`,
    serviceGone: name => `The service ${name} is gone.`,
    vendor: (service, is, was) => `${service} is now run by ${is.name} (${is.country}), no longer by ${was.name} (${was.country}).`,
    serves: (service, purpose) => `${service} now also serves the purpose "${purpose}".`,
    servesNot: (service, purpose) => `${service} no longer serves the purpose "${purpose}".`,
    tracerNew: (service, tracer, kind) => `${service} sets a new tracer, ${tracer} (${kind}).`,
    tracerGone: (service, tracer, kind) => `${service} no longer sets ${tracer} (${kind}).`,
    lives: (tracer, longer, is, was) => `${tracer} lives ${longer ? 'longer' : 'shorter'}: ${is}, no longer ${was}.`,
  },
  fr: {
    editorial: 'Le texte, la mise en page ou des réglages techniques ont changé.',
    controller: (is, was) => `Le responsable du traitement est désormais ${is.name} (${is.country}), et non plus ${was.name} (${was.country}).`,
    purposeNew: id => `La finalité « ${id} » est nouvelle.`,
    purposeGone: id => `La finalité « ${id} » a disparu.`,
    serviceNew: (name, vendor) => `Le service ${name} de ${vendor} est nouveau.`,
    serviceGone: name => `Le service ${name} a disparu.`,
    vendor: (service, is, was) => `${service} est désormais exploité par ${is.name} (${is.country}), et non plus par ${was.name} (${was.country}).`,
    serves: (service, purpose) => `${service} sert désormais aussi la finalité « ${purpose} ».`,
    servesNot: (service, purpose) => `${service} ne sert plus la finalité « ${purpose} ».`,
    tracerNew: (service, tracer, kind) => `${service} dépose un nouveau traceur, ${tracer} (${kind}).`,
    tracerGone: (service, tracer, kind) => `${service} ne dépose plus ${tracer} (${kind}).`,
    lives: (tracer, longer, is, was) => `${tracer} est conservé plus ${longer ? 'longtemps' : 'brièvement'} : ${is}, et non plus ${was}.`,
  },
};
