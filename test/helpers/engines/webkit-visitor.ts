// A visitor whose browser WebDriver drives (WebKitGTK): one session, which begins with nothing kept.
import { By, Key, type WebElement } from 'selenium-webdriver';
import { eventually } from '../eventually.ts';
import type { Session } from './open-webkit.ts';
import { hookOf, storedKeys, type Part, type Visitor, type VisitorOptions } from '../visitor.ts';

/** Runs in the page: the first element that matches, in the document or in an open shadow root. */
function pierce(selector: string): Element | null {
  const within = (root: Document | ShadowRoot): Element | null => {
    const found = root.querySelector(selector);
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inner = shadowRoot && within(shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  return within(document);
}

const KEYS = { Tab: Key.TAB, Enter: Key.ENTER, Escape: Key.ESCAPE };

export async function webkitVisitor({ driver, end }: Session, options: VisitorOptions = {}): Promise<Visitor> {
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, width: options.width ?? 1280, height: options.height ?? 800 });
  await driver.manage().setTimeouts({ pageLoad: 30_000 });
  const part = (name: Part) => driver.executeScript<WebElement | null>(pierce, hookOf(name));
  const shown = async (find: () => Promise<WebElement | null | undefined>) => {
    const found = await find();
    return found && (await found.isDisplayed()) ? found : null;
  };
  /** An element of a page that has just been left, or drawn anew, is not there: as unseen. */
  const visible = (find: () => Promise<WebElement | null | undefined>) => shown(find).catch(() => null);
  const seen = async (find: () => Promise<WebElement | null | undefined>, what: string) =>
    (await eventually(
      () => visible(find),
      element => element !== null,
      `${what} to be seen`,
    )) as WebElement;
  const cookies = async () => (await driver.manage().getCookies()).map(cookie => cookie.name).sort();
  return {
    go: address => driver.get(address),
    reload: () => driver.navigate().refresh(),
    back: () => driver.navigate().back(),
    sees: async name => void (await seen(() => part(name), name)),
    hasPart: async name => (await visible(() => part(name))) !== null,
    reads: async name => (await driver.executeScript<string>('return arguments[0].textContent', await seen(() => part(name), name))) ?? '',
    click: async target => {
      const find = typeof target === 'string' ? () => part(target) : async () => (await driver.findElements(By.css(target.page)))[0];
      const found = await seen(find, typeof target === 'string' ? target : target.page);
      // WebDriver scrolls an element to the lower edge, where the notice lies over it
      await driver.executeScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", found);
      await found.click();
    },
    press: key => driver.actions().sendKeys(KEYS[key]).perform(),
    run: (inPage, ...args) => driver.executeScript(inPage, ...args),
    cookies,
    ownCookies: cookies,
    stored: () => driver.executeScript<string[]>(storedKeys),
    leave: end,
  };
}
