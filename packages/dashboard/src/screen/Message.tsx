// A page that has no figures to show: what happened, and the one thing to do next (D7).
import type { ComponentChildren } from 'preact';

export interface MessageProps {
  readonly title: string;
  readonly about: string;
  /** Set for a problem, which is announced at once. */
  readonly alert?: boolean;
  readonly children?: ComponentChildren;
}

export function Message({ title, about, alert = false, children }: MessageProps) {
  return (
    <section class="panel message" role={alert ? 'alert' : undefined}>
      <h2>{title}</h2>
      <p>{about}</p>
      {children}
    </section>
  );
}
