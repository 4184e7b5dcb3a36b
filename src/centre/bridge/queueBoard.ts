import type { Clock } from '../../shared/lib/clock.ts';
import type { DeskLink } from './deskLink.ts';
import type { DeskLinks } from './deskLinks.ts';
import type { Pbx } from './pbx.ts';

/** Changes are gathered this long, longer where many are told of them. */
const GATHER_MS = 200;
const GATHER_MS_PER_DESK = 2;

/** What waits in the queues and who is in them, told to each desk as its agent stands to them. */
export interface QueueBoard {
  show(link: DeskLink): void;
  changed(): void;
  stop(): void;
}

export function createQueueBoard(clock: Clock, pbx: Pbx, links: DeskLinks): QueueBoard {
  const told = new WeakMap<DeskLink, string>();
  let cancel: (() => void) | null = null;

  const show = (link: DeskLink) => {
    if (!pbx.queues || !pbx.capabilities().includes('queues')) return;
    const text = JSON.stringify({ type: 'queues', queues: pbx.queues(link.agent) });
    if (told.get(link) === text) return;
    told.set(link, text);
    link.wire.sendText(text);
  };
  const flush = () => {
    cancel = null;
    for (const link of links.all()) show(link);
  };
  return {
    show,
    changed: () => {
      cancel ??= clock.after(Math.max(GATHER_MS, links.count() * GATHER_MS_PER_DESK), flush);
    },
    stop: () => cancel?.(),
  };
}
