import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { askCentre } from './askCentre.ts';
import { createTrust } from './trust.ts';

const certificates = join(import.meta.dirname, '../../../test/certificates');
const pem = (name: string) => join(certificates, `${name}.example.pem`);

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}
const served = (
  name: string,
  answer: RequestListener = (_, response) => void response.end('{"ok":true,"value":7}'),
) => {
  const text = readFileSync(pem(name));
  return listening(createServer({ cert: text, key: text }, answer));
};
const asked = (port: number, believed?: string, host = 'localhost') =>
  askCentre(createTrust(believed && pem(believed)), { url: `wss://${host}:${port}`, path: '/sign-in' });

test('a certificate that is believed lets the answer through', async () => {
  expect(await asked(await served('localhost'), 'localhost')).toEqual({ ok: true, value: 7 });
});

test('what is wrong with a certificate is told apart', async () => {
  expect(await asked(await served('localhost'))).toMatchObject({ code: 'certificate-unknown' });
  expect(await asked(await served('expired'), 'expired')).toMatchObject({ code: 'certificate-expired' });
  expect(await asked(await served('pbx'), 'pbx')).toMatchObject({ code: 'certificate-name' });
});

test('what answers, but is no centre, or goes by another name, is said so', async () => {
  const plain = await listening(createPlainServer((_, response) => void response.end('hello')));
  expect(await asked(plain)).toMatchObject({ code: 'not-a-centre' });
  const page = await served('localhost', (_, response) => void response.end('<html>'));
  expect(await asked(page, 'localhost')).toMatchObject({ code: 'not-a-centre' });
  const other = await served('localhost', (_, response) => void response.writeHead(403).end());
  expect(await asked(other, 'localhost')).toMatchObject({ code: 'centre-other-name' });
});

test('nothing at all is out of reach', async () => {
  expect(await asked(1)).toMatchObject({ code: 'centre-unreachable' });
  expect(await asked(443, undefined, 'no-such-host.invalid')).toMatchObject({ code: 'centre-unreachable' });
});
