// The body of a page: bytes in pieces in, bytes out.
import { Transform } from 'node:stream';
import type { HtmlRewriter } from '../html/html-rewriter.ts';
import { makeUnits, type Units } from './units.ts';

type Rewriter = Pick<HtmlRewriter, 'write' | 'end'>;

/** `charset` is the header's. The rewriter is made when the encoding is known, with what reads the page's text. */
export function makeBody(charset: string | undefined, rewriterFor: (text: Units['text']) => Rewriter): Transform {
  let first = Buffer.alloc(0);
  let units: Units | undefined;
  let rewriter: Rewriter | undefined;
  const begin = () => {
    units = makeUnits(charset, first);
    rewriter = rewriterFor(units.text);
    return { units, rewriter };
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let bytes = chunk;
      if (!units) {
        first = Buffer.concat([first, chunk]);
        if (first.length < 2) return done(); // a byte order mark has two
        bytes = first;
      }
      const { units: reader, rewriter: writer } = units && rewriter ? { units, rewriter } : begin();
      const said = writer.write(reader.decode(bytes));
      done(null, said ? reader.encode(said) : undefined);
    },
    flush(done) {
      const fresh = !units;
      const { units: reader, rewriter: writer } = units && rewriter ? { units, rewriter } : begin();
      const said = (fresh ? writer.write(reader.decode(first)) : '') + writer.end();
      done(null, Buffer.concat([reader.encode(said), reader.rest()]));
    },
  });
}
