import { expect, test } from 'vitest';
import { centreArgsOf, languageOf, readStartFlags } from './startFlags.ts';

test('without flags the desk takes any free port, and the centre its own telephony', () => {
  expect(readStartFlags([])).toMatchObject({
    ok: true,
    flags: { port: 0, 'no-open': false },
  });
});

test.each([
  [['--port', 'abc'], '--port abc'],
  [['--port', '70000'], '--port 70000'],
  [['--shell', 'phone'], '--shell phone'],
  [['--pbx', 'recording:'], '--pbx recording:'],
  [['--pace', 'fast'], '--pace fast'],
  [['--faster'], '--faster'],
  [['extra'], 'extra'],
])('%j is not understood, and said so by name', (argv, flag) => {
  const read = readStartFlags(argv);
  expect(read.ok ? read : read.flag.trim()).toBe(flag);
});

test('what is about the telephony is told to the centre, and nothing else', () => {
  const read = readStartFlags(['--pbx', 'asterisk', '--ami', 'pbx:5038', '--agents', '101=agent1', '--port', '8080']);
  expect(read.ok && centreArgsOf(read.flags)).toEqual([
    '--pbx',
    'asterisk',
    '--ami',
    'pbx:5038',
    '--agents',
    '101=agent1',
  ]);
});

test.each([
  [['--lang', 'fr'], { LANG: 'en_GB.UTF-8' }, 'fr'],
  [['--lang=en'], { LANG: 'fr_FR.UTF-8' }, 'en'],
  [[], { LC_ALL: 'fr_MA.UTF-8', LANG: 'C' }, 'fr'],
  [[], { LANG: 'fr_FR.UTF-8' }, 'fr'],
  [[], { LANG: 'C.UTF-8' }, 'en'],
  [[], {}, 'en'],
] as const)('%j where the machine says %j speaks %s', (argv, env, spoken) => {
  expect(languageOf(argv, env)).toBe(spoken);
});
