import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { RecordedAdapter } from '../src/centre/bridge/recording/readRecording.ts';
import { readRecording } from '../src/centre/bridge/recording/readRecording.ts';
import { replayRecording } from '../src/centre/bridge/recording/replayRecording.ts';

const USAGE = 'npm run -s replay -- --adapter ami|ari FILE.jsonl';

function give(line: string): never {
  console.error(line);
  process.exit(2);
}

function options(): { adapter: RecordedAdapter; file: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { adapter: { type: 'string', default: 'ami' } },
    });
    const [file] = positionals;
    const adapter = (['ami', 'ari'] as const).find((known) => known === values.adapter);
    if (!adapter) return give(`There is no adapter "${values.adapter}". ${USAGE}`);
    return file === undefined ? give(`Which recording? ${USAGE}`) : { adapter, file };
  } catch (error) {
    return give(`${error instanceof Error ? error.message : error} ${USAGE}`);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return give(`The recording cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

const { adapter, file } = options();
const recording = readRecording(read(file), adapter);
if (recording.brokenLines > 0) console.error(`${recording.brokenLines} broken lines were passed over.`);
if (recording.moments.length === 0) give(`${file} is no recording: not one line of it could be read.`);
console.log(JSON.stringify(replayRecording(recording), null, 2));
