import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** A line from the terminal that is not shown as it is typed; where there is no terminal, the next line of what comes in. */
export function askSecretly(question: string): Promise<string> {
  const { stdin, stderr } = process;
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: stdin, output: silent, terminal: stdin.isTTY === true });
  if (stdin.isTTY) stderr.write(question);
  return new Promise((resolve) => {
    let line = '';
    lines.once('line', (typed) => {
      line = typed;
      lines.close();
    });
    lines.once('SIGINT', () => process.exit(130));
    lines.once('close', () => {
      if (stdin.isTTY) stderr.write('\n');
      resolve(line);
    });
  });
}
