import type { Page } from '@playwright/test';

/** A socket that is cut on purpose is said by the browser as an error. */
const expected = /WebSocket|ERR_CONNECTION/;

/** Gathers what a page complains of: errors nobody caught, and what stands in its console. */
export function watchComplaints() {
  const heard: string[] = [];
  return {
    of(page: Page): void {
      page.on('pageerror', (error) => heard.push(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error' && !expected.test(line.text())) heard.push(line.text());
      });
    },
    check(): void {
      if (heard.length > 0) throw new Error(`the page complained:\n${heard.join('\n')}`);
    },
  };
}
