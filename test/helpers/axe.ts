// axe-core on a page, open shadow roots included; the result reads as a list of what is wrong and where.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

const EVERYTHING = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const PLACES = { type: 'rule', values: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable', 'html-has-lang', 'valid-lang'] };

/** Violations of WCAG 2.2 A and AA and of axe's best practices, `[]` when there are none. `scope` limits to a CSS selector. */
export async function violations(page: Page, scope?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return look(page, EVERYTHING, scope);
}

/** Those of them that the other direction of writing can bring about. */
export async function mirrorViolations(page: Page, scope?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  return look(page, PLACES, scope);
}

/** Those of them that other colours can bring about, on a page whose `violations` have been asked for. */
export async function colourViolations(page: Page, scope?: string): Promise<string[]> {
  // axe asks for the colour that text is filled with, and Chromium tells that as it was before colours were forced
  await page.evaluate(() => {
    const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
    for (const each of roots.flatMap(root => [...root.querySelectorAll<HTMLElement>('*')])) each.style.webkitTextFillColor = getComputedStyle(each).color;
  });
  return look(page, COLOURS, scope);
}

function look(page: Page, rules: object, scope?: string): Promise<string[]> {
  return page.evaluate(
    async (selector, runOnly) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            context: unknown,
            options: unknown,
          ): Promise<{ violations: { id: string; help: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run(selector ?? document, { runOnly, resultTypes: ['violations'] });
      return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help} at ${JSON.stringify(node.target)}: ${node.failureSummary}`));
    },
    scope ?? null,
    rules,
  );
}
