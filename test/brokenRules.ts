import type { Page } from '@playwright/test';
import axe from 'axe-core';

export interface BrokenRule {
  rule: string;
  /** Where on the page, as a selector and as it is written. */
  target: string;
  html: string;
  why: string;
}

/** What of the page as it stands keeps somebody out. `tags`: only rules that have one of them. */
export async function brokenRules(page: Page, tags?: readonly string[]): Promise<BrokenRule[]> {
  // Once for a page: reading it is as much work as what it looks at.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(look, tags ?? null);
}

/** In the page. What is right is not written down node by node: that is most of the work. */
async function look(tags: readonly string[] | null): Promise<BrokenRule[]> {
  const { run } = (window as unknown as { axe: typeof axe }).axe;
  const { violations } = await run(document, { resultTypes: ['violations'], ...(tags && { runOnly: [...tags] }) });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary = '' }) => ({
      rule: id,
      target: target.join(' '),
      html,
      why: failureSummary,
    })),
  );
}
