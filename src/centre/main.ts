// The centre as a process of its own, beside a desk or alone.
import { runFromArguments } from './start/runFromArguments.ts';

// What a centre writes is people's data: for its own user alone.
process.umask(0o077);
await runFromArguments(process.argv.slice(2));
