import { describe, expect, test } from 'vitest';
import type { RecordedAdapter } from './readRecording.ts';
import { readRecording } from './readRecording.ts';
import { replayRecording } from './replayRecording.ts';
import { unseenScenarios } from './unseenScenarios.ts';
import { writeTrace } from './writeTrace.ts';

const scenarios = Object.entries(unseenScenarios);
const replay = (lines: string[], adapter: RecordedAdapter) =>
  replayRecording(readRecording(lines.join('\n'), adapter)).filter(({ direction }) => direction !== 'internal');

describe.each(['ami', 'ari'] as const)('%s', (adapter) => {
  test.each(scenarios)('%s', (_, { write, seen }) => {
    const trace = writeTrace();
    write(trace);
    const calls = replay(trace.lines[adapter], adapter);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject(seen);
  });

  test.each(scenarios)('each event twice: %s', (_, { write, seen }) => {
    const trace = writeTrace();
    write(trace);
    const calls = replay(
      trace.lines[adapter].flatMap((line) => [line, line]),
      adapter,
    );
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject(seen);
  });
});
