import type { Call } from '../../../shared/call/call.ts';
import { createHandClock } from '../../rehearsal/createHandClock.ts';
import { createSwitchboard } from './createSwitchboard.ts';
import { createPeople } from './people.ts';
import { readPush } from './readPush.ts';
import { webhookConfig } from './webhookConfig.ts';

const agents = {
  '101': { agent: 'amina', name: 'Amina Benali', users: ['w0'], numbers: ['+33142000111'] },
  '102': { agent: 'bruno', name: 'Bruno' },
  '103': { agent: 'chloe', name: 'Chloé' },
};

/** For tests: a switchboard of three agents that hears pushes as they are written, and what it told. */
export function rehearseSwitchboard(settings: object = {}) {
  const config = webhookConfig.parse({ secret: 'a-secret-for-the-tests-1', agents, ...settings });
  const clock = createHandClock();
  const told: string[] = [];
  let made = 0;
  const last = new Map<string, Call>();
  const board = createSwitchboard({
    clock,
    newId: () => `call-${++made}`,
    people: createPeople(config),
    config,
    onEvent: (call, event) => {
      told.push('agent' in event ? `${event.type} ${event.agent}` : event.type);
      last.set(call.id, call);
    },
  });
  const push = (text: string) => {
    const read = readPush(text, 'form');
    if (!read.ok || !read.value) throw new Error(`not a push: ${text}`);
    return board.hear(read.value);
  };
  const inbound = (event: string, rest = '', id = 'p1') =>
    push(`event=${event}&callId=${id}&from=33612345678&to=33142000100&direction=in${rest}`);
  return { board, clock, told, push, inbound, call: (id = 'call-1') => last.get(id), calls: () => [...last.values()] };
}
