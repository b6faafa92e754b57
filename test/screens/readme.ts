// Takes the README's screenshot (`npm run screenshot`): the demo's home page with the notice, as a first visitor sees it.
import { openBrowser } from '../helpers/browser.ts';
import { startProduct } from '../helpers/product.ts';
import { newVisitor } from '../helpers/page-visitor.ts';

const product = await startProduct();
const browser = await openBrowser();
try {
  const visitor = await newVisitor(browser, { language: 'en', width: 1280, height: 800 });
  await visitor.go(`${product.site}/en/?strip=0`);
  await visitor.sees('notice');
  await new Promise(resolve => setTimeout(resolve, 1000)); // the fade has ended
  await visitor.page.screenshot({ path: 'demo/screenshot.png' });
} finally {
  await browser.close();
  await product.close();
}
