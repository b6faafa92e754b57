// What every component needs in order to speak: texts, numbers and dates of one language.
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Format, makeFormat } from '../figures/format.ts';
import { en } from './en.ts';
import type { Words } from './words.ts';

export interface Speech {
  readonly words: Words;
  readonly format: Format;
}

/** A language made ready; formats follow the region that the browser asks for, within that language. */
export function makeSpeech(words: Words, regions: readonly string[]): Speech {
  return { words, format: makeFormat(regions.find(tag => tag.toLowerCase().split('-')[0] === words.tag) ?? words.tag) };
}

const Context = createContext<Speech>(makeSpeech(en, []));

export const SpeechProvider = Context.Provider;

export const useSpeech = (): Speech => useContext(Context);
