// Pictures of whole pages: the demo site as a first visitor and as one who has accepted sees it, its gallery, and the preferences without a script.
import path from 'node:path';
import { PATHS } from '../../demo/site/paths.ts';
import { openBrowser } from '../helpers/browser.ts';
import { newVisitor } from '../helpers/page-visitor.ts';
import { type Product, startProduct } from '../helpers/product.ts';
import { SCHEMES, WIDTHS } from './looks.ts';

interface Shot {
  readonly name: string;
  readonly address: string;
  /** What is pressed first; `whole` pages are those on which nothing is fixed to the window any more. */
  readonly answer?: 'accept' | 'refuse';
  readonly whole?: true;
}

const shotsOf = ({ site, endpoint }: Product): Shot[] => [
  { name: 'page-home.fr', address: `${site}${PATHS.home.fr}` },
  { name: 'page-home.en', address: `${site}${PATHS.home.en}` },
  ...Object.entries(PATHS).map(([id, paths]): Shot => ({ name: `page-${id}-refused.fr`, address: site + paths.fr, answer: 'refuse', whole: true })),
  { name: 'page-home-accepted.en', address: `${site}${PATHS.home.en}`, answer: 'accept', whole: true },
  { name: 'page-refunds-accepted.fr', address: `${site}${PATHS.refunds.fr}`, answer: 'accept', whole: true },
  { name: 'page-policy-accepted.en', address: `${site}${PATHS.policy.en}`, answer: 'accept', whole: true },
  { name: 'page-gallery.en', address: `${site}/gallery` },
  { name: 'page-without-script.fr', address: `${endpoint}/mutuelle/preferences?lang=fr`, whole: true },
  { name: 'page-without-script.en', address: `${endpoint}/mutuelle/preferences?lang=en`, whole: true },
];

/** Writes `NAME.WIDTH.SCHEME.LANGUAGE.png` for each page whose name contains `wanted`, and says how many. */
export async function shootPages(folder: string, wanted: string, say: (line: string) => void): Promise<void> {
  const product = await startProduct();
  const browser = await openBrowser();
  try {
    for (const { name, address, answer, whole } of shotsOf(product).filter(shot => shot.name.includes(wanted))) {
      const [page, language] = name.split('.') as [string, string];
      for (const scheme of SCHEMES) {
        const visitor = await newVisitor(browser, { language });
        await visitor.page.emulateMediaFeatures([
          { name: 'prefers-color-scheme', value: scheme },
          { name: 'prefers-reduced-motion', value: 'reduce' },
        ]);
        await visitor.go(address);
        if (answer) {
          await visitor.click(answer);
          await visitor.page.locator('>>> [data-assent-part=hide]').click();
        }
        for (const [width, height] of WIDTHS) {
          await visitor.page.setViewport({ width, height });
          await visitor.page.waitForNetworkIdle({ idleTime: 300, timeout: 5000 }).catch(() => {}); // frames of vendors may talk on
          await new Promise(resolve => setTimeout(resolve, 400)); // what fades has faded
          await visitor.page.screenshot({ path: path.join(folder, `${page}.${width}.${scheme}.${language}.png`) as `${string}.png`, fullPage: whole ?? false });
        }
        await visitor.leave();
      }
      say(`${name}: ${WIDTHS.length * SCHEMES.length}`);
    }
  } finally {
    await browser.close();
    await product.close();
  }
}
