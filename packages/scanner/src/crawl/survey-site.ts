// Surveys a site before it is visited: which pages it has, what robots may see, whether it answers for GPC. In a profile that is thrown away.
import type { Tab } from '../visit/tab.ts';
import { inFrame } from '../visit/isolated.ts';
import { choosePages } from './choose-pages.ts';

export interface Survey {
  /** Pages to visit, the first one being where a visitor arrives (redirects followed). */
  readonly pages: readonly string[];
  /** Known pages of the site beyond those. */
  readonly left: number;
  /** L37: what `/.well-known/gpc.json` is. */
  readonly gpcFile: 'valid' | 'invalid' | 'missing';
  readonly says: SiteSays;
}

/** What the first page says of its site, from which a site file can begin. */
export interface SiteSays {
  readonly name: string;
  /** `<html lang>`, `''` without one. */
  readonly language: string;
  /** Address of the data-protection policy, `null` when no link looks like one. */
  readonly policy: string | null;
}

/** `tab` has the first page open. `listed` = pages that the caller named; without any, links and the sitemap are followed. */
export async function surveySite(tab: Tab, listed: readonly string[], most: number): Promise<Survey> {
  const { frameTree } = await tab.session.send('Page.getFrameTree');
  const here = tab.page.url();
  const { links, robots, sitemap, gpc, says } = await inFrame(tab.session, frameTree.frame.id, readSite).catch(() => ({
    links: [],
    robots: '',
    sitemap: '',
    gpc: null,
    says: { name: '', language: '', policy: null },
  }));
  const found = listed.length
    ? listed
    : [...links, ...[...sitemap.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))];
  const pages = choosePages(here, found, robots);
  return { pages: pages.slice(0, most), left: Math.max(0, pages.length - most), gpcFile: gpc === null ? 'missing' : isGpc(gpc) ? 'valid' : 'invalid', says };
}

function isGpc(text: string): boolean {
  try {
    return typeof (JSON.parse(text) as { gpc?: unknown } | null)?.gpc === 'boolean';
  } catch {
    return false;
  }
}

async function readSite(): Promise<{ links: string[]; robots: string; sitemap: string; gpc: string | null; says: SiteSays }> {
  const text = (path: string, type: RegExp) =>
    fetch(path, { credentials: 'omit', signal: AbortSignal.timeout(5000) }).then(
      response => (response.ok && type.test(response.headers.get('content-type') ?? '') ? response.text() : null),
      () => null,
    );
  const robots = (await text('/robots.txt', /text\/plain/)) ?? '';
  const named = /^sitemap:\s*(\S+)/im.exec(robots)?.[1];
  const sitemap = (await text(named && new URL(named, location.href).origin === location.origin ? named : '/sitemap.xml', /xml/)) ?? '';
  return {
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(link => !link.download && !/nofollow/.test(link.rel)).map(link => link.href),
    robots,
    sitemap: sitemap.slice(0, 2_000_000),
    gpc: await text('/.well-known/gpc.json', /json/),
    says: {
      name: (document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content || document.title.split(/\s+[|·–—-]\s+/).at(-1) || '')
        .trim()
        .slice(0, 80),
      language: document.documentElement.lang,
      policy:
        [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find(
          link =>
            /^https?:/.test(link.href) &&
            /privacy|confidentialit|donn[ée]es personnelles|datenschutz|data protection/i.test(`${link.textContent} ${link.pathname}`),
        )?.href ?? null,
    },
  };
}
