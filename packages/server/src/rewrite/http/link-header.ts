// The Link header: hints by which a browser fetches before it has read the page.
import { loadsFrom } from '@assent/core';
import type { Judge } from '../judge.ts';

/** The header without the links that would reach a held service, as it was when there are none, `undefined` when nothing is left. */
export function filterLinks(header: string, judge: Judge, base: string): string | undefined {
  // RFC 8288 §3: commas separate links, but for those in `<…>` and in quoted strings
  const links = header.match(/(?:<[^>]*>|"(?:[^"\\]|\\.)*"|[^,<"])+/g) ?? [];
  const kept = links.filter(link => {
    const address = /<([^>]*)>/.exec(link)?.[1] ?? '';
    const rel = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s;,]+))/i.exec(link);
    const images = /;\s*imagesrcset\s*=\s*"([^"]*)"/i.exec(link)?.[1]?.split(/[\s,]+/) ?? [];
    return !loadsFrom('link', 'href', rel?.[1] ?? rel?.[2]) || ![address, ...images].some(each => judge.address(each, base));
  });
  return kept.length === links.length ? header : kept.map(link => link.trim()).join(', ') || undefined;
}
