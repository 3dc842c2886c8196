/** axe-core on a page. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA and what axe calls best practice; a pane is a page of its own, so page-wide rules hold as well. */
const OPTIONS: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Nothing is fetched for the check.
  preload: false,
};

/**
 * What axe has against a page: a line a rule, with the elements. What axe cannot decide by itself is not in it.
 * @param exclude selectors of what is not looked at
 * The script is evaluated by the browser's debugger: no policy of the page is in its way, and none is changed.
 */
export async function violations(page: Page, exclude: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(source);
  const results = await page.evaluate(
    ([options, without]) =>
      (window as unknown as { axe: { run(c: object, o: RunOptions): Promise<AxeResults> } }).axe.run(
        { include: [['html']], exclude: without.map((selector) => [selector]) },
        options,
      ),
    [OPTIONS, exclude] as const,
  );
  return results.violations.map(({ id, help, nodes }) => {
    const where = nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary ?? ''}`);
    return [`${id}: ${help}`, ...where].join('\n    ');
  });
}
