// `npm run centre`: the centre alone, on a server, and what is done to it from a console.
import { runFromArguments } from '../src/centre/start/runFromArguments.ts';

await runFromArguments(process.argv.slice(2));
