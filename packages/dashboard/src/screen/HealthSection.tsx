// One section of the health page: its name, what it is about, and what it has to say.
import type { ComponentChildren } from 'preact';

export interface HealthSectionProps {
  /** Class of the section, and what its heading's id begins with. */
  readonly name: string;
  readonly title: string;
  readonly about: string;
  readonly busy?: boolean;
  readonly children: ComponentChildren;
}

export function HealthSection({ name, title, about, busy = false, children }: HealthSectionProps) {
  return (
    <section class={`panel health ${name}`} aria-labelledby={`${name}-title`} aria-busy={busy}>
      <h2 id={`${name}-title`}>{title}</h2>
      <p class="finding">{about}</p>
      {children}
    </section>
  );
}
