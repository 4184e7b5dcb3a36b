import { z } from 'zod';
import type { Tracker } from '../asterisk/createTracker.ts';
import type { AriRest } from './ariRest.ts';

const variable = z.object({ value: z.string() });

/** Whether the number at this channel is withheld; undefined when the PBX does not say. */
export async function askPresentation(rest: AriRest, channel: string): Promise<boolean | undefined> {
  const path = ['channels', channel, 'variable'];
  const answer = await rest.ask({ method: 'GET', path, query: { variable: 'CALLERID(num-pres)' } });
  const said = answer.ok ? variable.safeParse(answer.value.body).data?.value : undefined;
  return said ? said.startsWith('prohib') : undefined;
}

/** What a phone shows of the one who is at this leg: nothing of them unless it is certain that they do not withhold it. */
export async function callerIdOf(rest: AriRest, tracker: Tracker, channel: string): Promise<string> {
  const leg = tracker.legs().find(({ id }) => id === channel);
  const isWithheld = leg?.withheld ?? (await askPresentation(rest, channel)) ?? true;
  const { number, callerName } = leg?.first ?? { number: null, callerName: null };
  if (isWithheld || !number) return '"Anonymous" <anonymous>';
  return `"${plain(callerName ?? '')}" <${plain(number)}>`;
}

/** Without what would end the name or the number early. */
const plain = (text: string) => text.replace(/[\p{Cc}"\\<>]/gu, '').slice(0, 79);
