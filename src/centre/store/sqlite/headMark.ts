import { readFileSync, renameSync, writeFileSync } from 'node:fs';

const MARK_MS = 1_000;

interface State {
  epoch: string;
  head: number;
}

const markOf = (path: string) => `${path}.head`;

/** How far the file was when it was last looked at; null where nobody knows. */
function readMark(path: string): State | null {
  try {
    const [epoch = '', head = ''] = readFileSync(markOf(path), 'utf8').split(' ');
    return Number.isSafeInteger(Number(head)) ? { epoch, head: Number(head) } : null;
  } catch {
    return null;
  }
}

/** Whether an older copy of the file lies where it was, put there by somebody who told nobody. */
export function isSetBack(path: string, { epoch, head }: State): boolean {
  const mark = readMark(path);
  return mark !== null && mark.epoch === epoch && head < mark.head;
}

/** Notes beside the file, now and then, how far it is: never further than what is committed. */
export function keepHeadMark(path: string, state: () => Promise<State>) {
  let timer: NodeJS.Timeout | null = null;
  const write = ({ epoch, head }: State) => {
    writeFileSync(`${markOf(path)}.part`, `${epoch} ${head}`);
    renameSync(`${markOf(path)}.part`, markOf(path));
  };
  // What cannot be noted, on a disk that is full, is missing only where somebody puts an older file back.
  const note = () =>
    state()
      .then(write)
      .catch(() => {});
  return {
    moved(): void {
      timer ??= setTimeout(() => {
        timer = null;
        void note();
      }, MARK_MS).unref();
    },
    async close(): Promise<void> {
      if (timer) clearTimeout(timer);
      await note();
    },
  };
}
