/** Between two looks at the socket no more than this is worked off. */
const AT_ONCE = 100;

/** What came and was not looked into yet: an Asterisk cuts off whoever reads slowly, so reading never waits for work. */
export interface Inbox<T> {
  push(item: T): void;
  /** Until `open`, what comes waits. */
  shut(): void;
  open(): void;
  /** Works off at once what waits, if it is open, and is empty afterwards. */
  empty(): void;
  waiting(): number;
}

export function createInbox<T>(work: (item: T) => void): Inbox<T> {
  let items: T[] = [];
  let isOpen = false;
  let isDue = false;
  const workOff = () => {
    isDue = false;
    if (!isOpen) return;
    for (const item of items.splice(0, AT_ONCE)) work(item);
    if (items.length > 0) soon();
  };
  const soon = () => {
    if (isDue || !isOpen) return;
    isDue = true;
    setImmediate(workOff);
  };
  return {
    push: (item) => {
      items.push(item);
      soon();
    },
    shut: () => {
      isOpen = false;
    },
    open: () => {
      isOpen = true;
      soon();
    },
    empty: () => {
      const rest = items;
      items = [];
      if (isOpen) for (const item of rest) work(item);
    },
    waiting: () => items.length,
  };
}
