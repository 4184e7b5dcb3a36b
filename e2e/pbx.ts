import { join } from 'node:path';
import type { z } from 'zod';
import { askControl } from '../src/centre/control/askControl.ts';
import type { controlRequest } from '../src/centre/control/controlRequest.ts';
import type { Announcement } from '../src/centre/start/announce.ts';
import { announced } from '../src/centre/start/announce.ts';

/** The centre beside the desk that keeps its data here, as it announced itself. */
export function centreOf(data: string): Announcement {
  const [centre] = announced(join(data, 'running'));
  if (!centre) throw new Error('no centre runs beside this desk');
  return centre;
}

/** What `npm run pbx` asks of that centre. */
export async function pbx(data: string, request: z.input<typeof controlRequest>): Promise<unknown> {
  const answer = await askControl(centreOf(data), request);
  if (!answer.ok) throw new Error(`the exchange refused to ${request.do}: ${answer.code} ${answer.message}`);
  return answer.value;
}
