import { z } from 'zod';
import { connect } from './connect.ts';

const RETRY_MS = 500;
const CHANNELS = ['crocdesk_head', 'crocdesk_job', 'crocdesk_done', 'crocdesk_foreign'] as const;
const headNotice = z.object({ head: z.number().int(), scopes: z.array(z.string()).optional() });

export interface Heard {
  head(head: number, scopes?: readonly string[]): void;
  jobs(): void;
  answers(): void;
  foreign(): void;
  /** Listening begins, again perhaps: something may have been missed. */
  begins(): void;
}

/** Hears what the database tells all its centres, for as long as it is not closed. */
export function createListener(url: string, heard: Heard): { ready: Promise<void>; close(): Promise<void> } {
  let closed = false;
  let client: Awaited<ReturnType<typeof connect>> | null = null;
  let timer: NodeJS.Timeout | undefined;
  const later = () => {
    client = null;
    clearTimeout(timer);
    if (!closed) timer = setTimeout(() => void listen().catch(later), RETRY_MS);
  };
  const listen = async () => {
    client = await connect(url, 'listener', later);
    if (closed) return client.end();
    client.on('notification', ({ channel, payload }) => hear(heard, channel, payload));
    for (const channel of CHANNELS) await client.query(`LISTEN ${channel}`);
    heard.begins();
  };
  return {
    ready: listen(),
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end();
    },
  };
}

function hear(heard: Heard, channel: string, payload: string | undefined): void {
  if (channel === 'crocdesk_job') heard.jobs();
  if (channel === 'crocdesk_done') heard.answers();
  if (channel === 'crocdesk_foreign') heard.foreign();
  if (channel !== 'crocdesk_head') return;
  const notice = headNotice.safeParse(parsed(payload));
  if (notice.success) heard.head(notice.data.head, notice.data.scopes);
}

/** Anybody may notify. */
function parsed(payload: string | undefined): unknown {
  try {
    return JSON.parse(payload ?? '');
  } catch {
    return null;
  }
}
