import type { Result } from '../../shared/lib/result.ts';
import type { Language } from '../../shared/lib/text.ts';
import { WebhookFileError } from '../bridge/webhook/readWebhookFile.ts';
import type { CentreOptions } from './centreOptions.ts';
import { findParent } from './parent.ts';
import type { Running } from './runCentre.ts';
import { runCentre } from './runCentre.ts';
import { sentencesIn } from './sentences.ts';
import { tokenFile } from './tokenFor.ts';

type Sentences = ReturnType<typeof sentencesIn>;

/** Runs a centre until it is told to end, and says in one line why when it cannot. */
export async function startAsProcess(options: Result<CentreOptions>, lang: Language): Promise<void> {
  const say = sentencesIn(lang);
  if (!options.ok) return giveUp(say.badOptions(options.message), 2);
  const token = process.env.CROCDESK_TOKEN;
  delete process.env.CROCDESK_TOKEN;
  try {
    const running = await runCentre(options.value, token);
    endInOrder(running);
    tellOfIt(running, say);
    if (!token && options.value.data) console.log(say.token(tokenFile(options.value.data)));
    if (!token) await tellSetUpCode(running, say);
  } catch (error) {
    giveUp(error instanceof WebhookFileError ? error.text[lang] : reason(error, options.value, say), 1);
  }
}

function tellOfIt({ url, port }: Running, say: Sentences): void {
  const parent = findParent();
  if (parent) parent.tell({ url, port, pid: process.pid });
  else console.log(say.ready(url));
}

async function tellSetUpCode(running: Running, say: Sentences): Promise<void> {
  const code = await running.setUpCode();
  if (code !== null) console.log(say.setUpCode(code));
}

function endInOrder(running: Running): void {
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await running.end();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void end());
  findParent()?.onGone(() => void end());
}

function reason(error: unknown, { host, port, tlsCert }: CentreOptions, say: Sentences): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return say.portTaken(port);
  return code === 'NO_TLS' && !tlsCert ? say.noTls(host) : say.failed(message);
}

function giveUp(line: string, exitCode: number): void {
  console.error(line);
  process.exit(exitCode);
}
