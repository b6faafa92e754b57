// The spool: the part of a document that has come and has not been answered yet.

export interface Spool {
  /** Offset in the document of what comes next. */
  end(): number;
  /** Offset up to which the source has been taken. */
  taken(): number;
  add(units: string): void;
  /** Takes the source up to an offset, to say something else instead. */
  take(to: number): string;
  /** Says the source up to an offset as it is. */
  copyTo(to: number): void;
  say(text: string): void;
  /** Where a tag begins that is not complete, from an offset on; the end where there is none. */
  unfinished(from: number, endTags: boolean): number;
  /** All that was said since the last answer. */
  answer(): string;
  /** What was said and not answered, and the source that was not taken. */
  rest(): readonly [said: string, source: string];
}

export function makeSpool(): Spool {
  let source = '';
  let start = 0; // offset of source[0] in the document
  let taken = 0;
  let said = '';
  const take = (to: number) => {
    const part = source.slice(taken - start, to - start);
    taken = Math.max(taken, to);
    return part;
  };
  return {
    end: () => start + source.length,
    taken: () => taken,
    add: units => void (source += units),
    take,
    copyTo: to => void (said += take(to)),
    say: text => void (said += text),
    unfinished(from, endTags) {
      const at = source.slice(from - start).search(endTags ? /<(?:[a-z/]|$)/i : /<(?:[a-z]|$)/i);
      return at < 0 ? start + source.length : from + at;
    },
    answer() {
      const answer = said;
      said = '';
      source = source.slice(taken - start);
      start = taken;
      return answer;
    },
    rest: () => [said, source.slice(taken - start)],
  };
}
