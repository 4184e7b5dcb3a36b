import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { rowKind } from '../../../shared/link/sync/rows.ts';
import type { PlacedRow } from '../../store/centreStore.ts';

/** Short enough that nobody waits for the writer. */
const AT_ONCE = 300;

const line = z.tuple([rowKind, z.string().min(1), z.string().nullable(), z.record(z.string(), z.unknown())]);

/** The rows of a file that a desk wrote, `[kind, id, customerId, body]` in each line; a line that is none is left out. */
export async function* readHandedOver(file: string): AsyncGenerator<PlacedRow[]> {
  let rows: PlacedRow[] = [];
  for await (const text of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    const row = rowOf(text);
    if (row) rows.push(row);
    if (rows.length < AT_ONCE) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}

function rowOf(text: string): PlacedRow | null {
  try {
    const [kind, id, customerId, body] = line.parse(JSON.parse(text));
    return { kind, id, customerId, body };
  } catch {
    return null;
  }
}
