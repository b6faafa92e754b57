// axe-core on a page, open shadow roots included; the result reads as a list of what is wrong and where.
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Violations of WCAG 2.2 A and AA and of axe's best practices, `[]` when there are none. `scope` limits to a CSS selector. */
export async function violations(page: Page, scope?: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async selector => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(context: unknown, options: unknown): Promise<{ violations: { id: string; help: string; nodes: { target: unknown; failureSummary: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(selector ?? document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help} at ${JSON.stringify(node.target)}: ${node.failureSummary}`));
  }, scope ?? null);
  return found;
}
