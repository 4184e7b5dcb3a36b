import { expect, test } from 'vitest';
import { checkOptions, readArguments } from './readArguments.ts';

const options = (...argv: string[]) => {
  const read = readArguments(argv);
  return read.ok ? checkOptions(read.value.given) : read;
};

test('a centre without options is on this machine, on a free port', () => {
  expect(options()).toMatchObject({
    ok: true,
    value: { host: '127.0.0.1', port: 0, pace: 80, agents: {} },
  });
});

test('agents are given by extension', () => {
  expect(options('--agents', '101=agent1, 102=agent2')).toMatchObject({
    value: { agents: { '101': 'agent1', '102': 'agent2' } },
  });
});

test.each([
  ['--pbx', 'fax'],
  ['--pbx', 'recording:'],
  ['--port', '80000'],
  ['--port', 'many'],
  ['--agents', '101'],
  ['--agents', '=agent1'],
  ['--pace', '-1'],
  ['--ami', 'localhost'],
  ['--ari', 'localhost:8088'],
  ['--ari', 'ftp://localhost'],
  ['--ari', 'http://user:secret@localhost:8088'],
  ['--ari-app', 'a,b'],
  ['--prt', '1'],
  ['stray'],
])('%s %s is not understood', (...argv) => {
  expect(options(...argv)).toMatchObject({ ok: false, code: 'bad-input' });
});

test('what is given as text is read as what it means, and unknown names are refused', () => {
  expect(checkOptions({ port: '4060', pace: 10 })).toMatchObject({ value: { port: 4060, pace: 10 } });
  expect(checkOptions({ prot: 4050 })).toMatchObject({ ok: false, message: '"prot" is no option; "port" perhaps?' });
});
