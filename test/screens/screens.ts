// Takes the reference screenshots (`npm run screens [-- NAME]`): every example in three widths, both colour schemes and four languages, into `screens/`.
import { mkdirSync } from 'node:fs';
import { EXAMPLES } from '../../demo/gallery/examples.ts';
import { openGallery } from '../helpers/gallery.ts';

const WIDTHS = [
  [360, 640],
  [768, 1024],
  [1280, 800],
] as const;
const SCHEMES = ['light', 'dark'] as const;
const LOCALES = ['fr', 'en', 'de', 'ar'];

const wanted = process.argv[2] ?? '';
const examples = EXAMPLES.filter(({ name }) => name.includes(wanted));
mkdirSync('screens', { recursive: true });
const gallery = await openGallery();
try {
  for (const { name, part } of examples) {
    for (const [width, height] of WIDTHS)
      for (const scheme of SCHEMES)
        for (const locale of LOCALES) {
          const page = await gallery.show(name, { width, height, scheme, locale });
          // what is fixed to the window is seen in it, what stands in the text as a whole
          const fullPage = part === 'declaration' || part === 'receipt' || part === 'paper';
          await page.screenshot({ path: `screens/${name}.${width}.${scheme}.${locale}.png`, fullPage });
        }
    process.stderr.write(`${name}: ${WIDTHS.length * SCHEMES.length * LOCALES.length}\n`);
  }
} finally {
  await gallery.close();
}
