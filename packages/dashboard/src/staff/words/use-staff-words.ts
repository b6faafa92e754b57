// The texts of the staff's pages in the language of the dashboard, and days as it writes them.
import { useSpeech } from '../../words/speech.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { StaffWords } from './staff-words.ts';

export interface StaffSpeech {
  readonly tag: 'en' | 'fr';
  readonly said: StaffWords;
  /** `23 November 2026`, of an ISO 8601 date. */
  readonly day: (date: string) => string;
  /** `23 November 2026 at 11:42:05 CET`, of an ISO 8601 time, in the time zone of whoever reads, named. */
  readonly moment: (time: string | number) => string;
  /** What to say of a code of the endpoint. */
  readonly failure: (code: string) => string;
}

export function useStaffWords(): StaffSpeech {
  const { tag } = useSpeech().words;
  const said = tag === 'fr' ? fr : en;
  return {
    tag: said === fr ? 'fr' : 'en',
    said,
    day: date => new Date(`${date}T12:00:00Z`).toLocaleDateString(tag, { dateStyle: 'long', timeZone: 'UTC' }),
    moment: time =>
      new Date(time).toLocaleString(tag, {
        year: 'numeric',
        month: 'long',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        timeZoneName: 'short',
      }),
    failure: code => said.failed[code] ?? (code ? (said.failed.other ?? code) : (said.failed.offline ?? code)),
  };
}
