import { useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

/** Every row is as high as two lines of text; see RowGrid.module.css. */
const rowRem = 3.25;
const remPx = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Which rows are in sight, and the space (px) that the others take. */
export function useRowsInSight(scroller: RefObject<HTMLDivElement | null>, count: number) {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => Math.round(rowRem * remPx()),
    overscan: 8,
    // The headings stay on top of the rows.
    scrollPaddingStart: 40,
  });
  const items = rows.getVirtualItems();
  return {
    items,
    before: items[0]?.start ?? 0,
    after: rows.getTotalSize() - (items.at(-1)?.end ?? 0),
    scrollTo: (index: number) => rows.scrollToIndex(index, { align: 'auto' }),
  };
}
