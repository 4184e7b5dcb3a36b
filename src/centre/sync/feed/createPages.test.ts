import { expect, test } from 'vitest';
import { createPages } from './createPages.ts';
import type { PageText } from './fittingPage.ts';

/** A feed with rows 1 to `head`, one for each number. */
function feed(head: number) {
  const asked: number[] = [];
  const heard = new Set<(head: number) => void>();
  const pageText = async (_scope: string, after: number, limit: number): Promise<PageText> => {
    asked.push(limit);
    const next = Math.min(head, after + limit);
    const rows = Array.from({ length: next - after }, (_, i) => after + i + 1);
    return { entries: JSON.stringify(rows), next, head, isLast: next === head };
  };
  const onHead = (listener: (head: number) => void) => {
    heard.add(listener);
    return () => void heard.delete(listener);
  };
  const pages = createPages({ pageText, page: () => Promise.reject(new Error('as text only')), onHead });
  const move = (to: number) => {
    head = to;
    for (const listener of heard) listener(to);
  };
  return { asked, pages, move };
}
const rowsOf = async (page: Promise<PageText | 'reset'>) => JSON.parse(((await page) as PageText).entries) as number[];

test('what is new is read once, though each desk asks for as many rows as it can take', async () => {
  const { asked, pages } = feed(13);
  const all = await Promise.all([500, 200, 37, 3].map((limit) => rowsOf(pages.page('all', 10, limit))));
  expect(all).toEqual([1, 2, 3, 4].map(() => [11, 12, 13]));
  expect(asked).toEqual([500]);
});

test('no desk is given more rows than it asked for', async () => {
  const { asked, pages } = feed(50);
  expect(await rowsOf(pages.page('all', 10, 500))).toHaveLength(40);
  expect(await rowsOf(pages.page('all', 10, 20))).toHaveLength(20);
  expect(asked).toEqual([500, 20]);
});

test('what is newer than a page is read anew', async () => {
  const { pages, move } = feed(13);
  await pages.page('all', 10, 500);
  move(14);
  expect(await rowsOf(pages.page('all', 10, 500))).toEqual([11, 12, 13, 14]);
});
