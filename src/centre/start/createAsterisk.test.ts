import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createAriRehearsal, REHEARSED_SECRET } from '../bridge/asteriskAri/rehearsal/createAriRehearsal.ts';
import { createLog } from '../log.ts';
import { systemClock } from '../systemClock.ts';
import { createPbx } from './createPbx.ts';
import { checkOptions, readArguments } from './readArguments.ts';

function pbxFor(...argv: string[]) {
  const read = readArguments(['--pbx', 'asterisk', '--agents', '101=agent1', ...argv]);
  const options = read.ok ? checkOptions(read.value.given) : read;
  if (!options.ok) throw new Error(options.message);
  return createPbx(options.value, systemClock, createLog('silent'));
}

function secretFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crocdesk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'secret');
  writeFileSync(file, `${REHEARSED_SECRET}\n`);
  return file;
}

test('an Asterisk is spoken to through AMI, or through ARI where its address is given', () => {
  const file = secretFile();
  expect(pbxFor('--ami-user', 'crocdesk', '--ami-secret-file', file).kind).toBe('asterisk-ami');
  const ari = ['--ari', 'http://127.0.0.1:8088', '--ari-user', 'crocdesk', '--ari-secret-file', file];
  expect(pbxFor(...ari).kind).toBe('asterisk-ari');
  expect(() => pbxFor('--ari', 'http://127.0.0.1:8088')).toThrow('--ari-secret-file');
});

test('the centre of a command line reaches the Asterisk it names', async () => {
  const ari = await createAriRehearsal();
  onTestFinished(ari.close);
  const pbx = pbxFor('--ari', ari.server.url, '--ari-user', ari.server.username, '--ari-secret-file', secretFile());
  const health: string[] = [];
  const nothing = { event: () => {}, agents: () => {}, resynced: () => {} };
  await pbx.start({ ...nothing, health: (state) => health.push(state) });
  onTestFinished(pbx.stop);
  await vi.waitFor(() => expect(health).toContain('up'));
  expect(pbx.agentAt('101')).toBe('agent1');
});
