// "Show table": a real table that opens below a chart and scrolls inside itself on a narrow screen (D5, D10).
import type { ComponentChildren } from 'preact';
import { useSpeech } from '../words/speech.ts';

export function TableDrawer({ caption, children }: { readonly caption: string; readonly children: ComponentChildren }) {
  const { words } = useSpeech();
  return (
    <details class="drawer">
      <summary>{words.trend.table}</summary>
      {/* focusable, so that the arrow keys scroll it (WCAG 2.1.1) */}
      <div class="scroll" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <caption>{caption}</caption>
          {children}
        </table>
      </div>
    </details>
  );
}
