import { app } from 'electron';
import type { TelHandler } from '../desk/telLinks/telHandler.ts';

const SCHEME = 'tel';
/** What follows `--` is never read as a flag: whoever writes a link must not start the desk in a way of theirs. */
const words = (): [string, string, string[]] => [
  SCHEME,
  process.execPath,
  app.isPackaged ? ['--'] : [app.getAppPath(), '--'],
];

/** The machine's choice of who opens `tel:` links. */
export const systemTelLinks: TelHandler = {
  isOurs: () => app.isDefaultProtocolClient(...words()),
  choose: (isOurs) => {
    if (isOurs) app.setAsDefaultProtocolClient(...words());
    else app.removeAsDefaultProtocolClient(...words());
  },
};

/** Links as the system hands them over: one at the start, or while the desk runs. Those that come before the desk is there wait for it. */
export function hearTelLinks(argv: readonly string[], showWindow: () => void): (open: (link: string) => void) => void {
  let deliver: ((link: string) => void) | null = null;
  let waiting = telLinkIn(argv);
  const take = (link: string | null) => {
    showWindow();
    if (link === null) return;
    if (deliver) deliver(link);
    else waiting = link;
  };
  app.on('second-instance', (_event, theirs) => take(telLinkIn(theirs)));
  app.on('open-url', (event, url) => {
    event.preventDefault();
    take(url);
  });
  return (open) => {
    deliver = open;
    if (waiting !== null) open(waiting);
    waiting = null;
  };
}

const telLinkIn = (argv: readonly string[]): string | null => argv.findLast((word) => /^tel:/i.test(word)) ?? null;
