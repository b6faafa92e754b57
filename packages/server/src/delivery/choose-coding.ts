// Which content coding a browser gets, from its Accept-Encoding.
import type { Coding } from './encoded.ts';

/** Brotli, else gzip, else the plain bytes; a coding with `q=0` is refused (RFC 9110 §12.5.3). */
export function chooseCoding(header: string | null | undefined): Coding {
  const accepted = new Map(
    (header ?? '').split(',').map(item => {
      const [name = '', ...parameters] = item
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      return [name, Number(parameters.find(parameter => parameter.startsWith('q='))?.slice(2) ?? 1)] as const;
    }),
  );
  const takes = (name: Coding) => (accepted.get(name) ?? accepted.get('*') ?? 0) > 0;
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}
