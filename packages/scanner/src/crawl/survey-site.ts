// Surveys a site before it is visited: which pages it has, what robots may see, whether it answers for GPC. In a profile that is thrown away.
import type { Tab } from '../visit/tab.ts';
import { inFrame } from '../visit/isolated.ts';
import { asksForIdentity } from './asks-for-identity.ts';
import { choosePages } from './choose-pages.ts';
import { readRobots } from './read-robots.ts';

export interface Survey {
  /** Pages to visit, the first one being where a visitor arrives (redirects followed). */
  readonly pages: readonly string[];
  /** Known pages of the site beyond those. */
  readonly left: number;
  /** L37: what `/.well-known/gpc.json` is. */
  readonly gpcFile: 'valid' | 'invalid' | 'missing';
  readonly says: SiteSays;
  /** Seconds that robots.txt wants between two pages, 0 where it says nothing. */
  readonly crawlDelay: number;
  /** L52: the sentence of its policy that asks everybody for an identity document, `null` when none does or it could not be read. */
  readonly asksIdentity: string | null;
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
  const read = await inFrame(tab.session, frameTree.frame.id, readSite).catch(() => ({
    links: [],
    robots: '',
    sitemap: '',
    gpc: null,
    says: { name: '', language: '', policy: null },
    policyText: '',
  }));
  const robots = readRobots(read.robots);
  const found = listed.length
    ? listed
    : [...read.links, ...[...read.sitemap.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].map(([, address = '']) => address.replaceAll('&amp;', '&'))];
  const pages = choosePages(here, found, robots);
  return {
    pages: pages.slice(0, most),
    left: Math.max(0, pages.length - most),
    gpcFile: read.gpc === null ? 'missing' : isGpc(read.gpc) ? 'valid' : 'invalid',
    says: read.says,
    crawlDelay: robots.delay,
    asksIdentity: asksForIdentity(read.policyText),
  };
}

function isGpc(text: string): boolean {
  try {
    return typeof (JSON.parse(text) as { gpc?: unknown } | null)?.gpc === 'boolean';
  } catch {
    return false;
  }
}

interface SiteRead {
  links: string[];
  robots: string;
  sitemap: string;
  gpc: string | null;
  says: SiteSays;
  policyText: string;
}

async function readSite(): Promise<SiteRead> {
  const text = (path: string, type: RegExp) =>
    fetch(path, { credentials: 'omit', signal: AbortSignal.timeout(5000) }).then(
      response => (response.ok && type.test(response.headers.get('content-type') ?? '') ? response.text() : null),
      () => null,
    );
  const robots = (await text('/robots.txt', /text\/plain/)) ?? '';
  const named = /^sitemap:\s*(\S+)/im.exec(robots)?.[1];
  const here = (address: string) => URL.canParse(address, location.href) && new URL(address, location.href).origin === location.origin;
  const first = (await text(named && here(named) ? named : '/sitemap.xml', /xml/)) ?? '';
  // a map of maps: the first few of them
  const maps = /<sitemapindex/.test(first)
    ? [...first.matchAll(/<loc>\s*([^<\s]+)\s*<\/loc>/g)].flatMap(([, address = '']) => (here(address) ? [address] : []))
    : [];
  const sitemap = [first, ...(await Promise.all(maps.slice(0, 5).map(map => text(map, /xml/))))].join('\n');
  const policy =
    [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].find(
      link =>
        /^https?:/.test(link.href) &&
        /privacy|confidentialit|donn[ée]es personnelles|datenschutz|data protection/i.test(`${link.textContent} ${link.pathname}`),
    )?.href ?? null;
  const page = policy && here(policy) ? await text(policy, /html/) : null;
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
      policy,
    },
    policyText: page ? (new DOMParser().parseFromString(page, 'text/html').body.textContent ?? '').slice(0, 300_000) : '',
  };
}
