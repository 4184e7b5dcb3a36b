import { readFileSync } from 'node:fs';

export interface ResidentMb {
  resident: number;
  /** What only this process can use; the rest are pages of files, which the system takes back when it needs room. */
  own: number;
  files: number;
}

const now = (): ResidentMb => {
  const status = textOf('/proc/self/status');
  const mb = (key: string) => Math.round(Number(status.match(new RegExp(`^${key}:\\s+(\\d+)`, 'm'))?.[1] ?? 0) / 1_000);
  const resident = mb('VmRSS') || Math.round(process.memoryUsage().rss / 1e6);
  return { resident, own: mb('RssAnon'), files: mb('RssFile') };
};

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** The most that was seen of each since it was asked for. */
export function watchMemory(everyMs = 100): { most(): ResidentMb; now(): ResidentMb; stop(): void } {
  let most = now();
  const look = () => {
    const { resident, own, files } = now();
    most = {
      resident: Math.max(most.resident, resident),
      own: Math.max(most.own, own),
      files: Math.max(most.files, files),
    };
  };
  const timer = setInterval(look, everyMs).unref();
  return {
    most: () => {
      look();
      return most;
    },
    now,
    stop: () => clearInterval(timer),
  };
}
