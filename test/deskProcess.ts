// A desk and its centre as `npm start` runs them, with a page that needs no building. Prints its address.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnCentre } from '../src/main/centreProcess/spawnCentre.ts';
import { startBrowserShell } from '../src/main/host/browserShell.ts';
import { startDeskWithCentre } from '../src/main/startDeskWithCentre.ts';

const [data = ''] = process.argv.slice(2);
const project = join(import.meta.dirname, '..');
const folder = join(data, 'page');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'index.html'), '<!doctype html>');

const { desk, hub } = await startDeskWithCentre({
  data,
  resources: join(project, 'resources'),
  language: 'fr',
  demo: false,
  centreArgs: ['--pace', '0', '--log', 'error', '--announce', join(data, 'announced')],
  spawnCentre: (args, token) => spawnCentre(join(project, 'src/centre/main.ts'), args, token),
  log: (line) => console.error(line),
});
const onInternal = (command: string, error: unknown) => console.error(command, error);
const shell = await startBrowserShell({ handlers: desk.handlers, hub, onInternal, folder, port: 0 });
console.log(JSON.stringify({ url: shell.url }));
