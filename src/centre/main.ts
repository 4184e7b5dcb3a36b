// The centre as a process of its own, beside a desk or alone.
import { checkOptions, readArguments } from './start/readArguments.ts';
import { startAsProcess } from './start/startAsProcess.ts';

const read = readArguments(process.argv.slice(2));
await startAsProcess(read.ok ? checkOptions(read.value.given) : read, read.ok ? read.value.lang : undefined);
