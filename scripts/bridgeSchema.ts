// `node scripts/run.mjs bridge-schema`: writes docs/bridge-protocol.schema.json anew from the messages as they are.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { bridgeSchema } from '../src/centre/bridge/bridgeSchema.ts';

const file = join(import.meta.dirname, '../docs/bridge-protocol.schema.json');
writeFileSync(file, `${JSON.stringify(bridgeSchema(), null, 2)}\n`);
const biome = createRequire(import.meta.url).resolve('@biomejs/biome/bin/biome');
const { status } = spawnSync(process.execPath, [biome, 'format', '--write', file], { stdio: 'inherit' });
process.exitCode = status ?? 1;
