import { assertNever } from '../../shared/lib/assertNever.ts';
import { failed } from '../../shared/lib/result.ts';
import type { BridgeCommand } from '../../shared/link/bridge/commands.ts';
import type { FromDesk } from '../../shared/link/bridge/messages.ts';
import type { CommandRegister } from './commandRegister.ts';
import type { DeskLink } from './deskLink.ts';
import type { Floor } from './floor.ts';
import { mayRun } from './mayRun.ts';
import type { Pbx } from './pbx.ts';
import { refusal } from './refusal.ts';
import type { Setup } from './setup/createSetup.ts';

type Said<T extends FromDesk['type']> = Extract<FromDesk, { type: T }>;

/** What a desk that has said hello may say. */
export interface DeskTalk {
  hear(link: DeskLink, message: FromDesk): void;
}

export function createDeskTalk(floor: Floor, pbx: Pbx, commands: CommandRegister, setup?: Setup): DeskTalk {
  const run = ({ agent, role = 'agent' }: DeskLink, command: BridgeCommand) => {
    if (!mayRun(role, command)) return Promise.resolve(failed('not-allowed'));
    const facts = { agent, command, health: floor.health().pbx, capabilities: pbx.capabilities() };
    const refused = refusal({ ...facts, call: (id) => floor.book.get(id) });
    return refused ? Promise.resolve(refused) : pbx.run(agent, command);
  };
  const obey = async (link: DeskLink, { id, command }: Said<'command'>) => {
    if (!link.asksFirst(id)) return;
    const answer = await commands.run(`${link.agent} ${id} ${JSON.stringify(command)}`, () => run(link, command));
    const { ok } = answer;
    link.wire.send({ type: 'result', id, ok, ...(ok ? answer.value : { code: answer.code, message: answer.message }) });
  };
  const setAgent = async (link: DeskLink, { status, reason }: Said<'agent'>) => {
    const { agent, name } = link;
    if (!pbx.capabilities().includes('presence')) return floor.directory.say(link, status, reason);
    const answer = await pbx.setAgent(agent, status, reason, name);
    if (!answer.ok) link.wire.send({ type: 'refused', code: answer.code, message: answer.message });
  };
  const note = (link: DeskLink, { call, baton }: Said<'note'>) => {
    const isTheirs = floor.book.concerning(link.agent).some(({ id }) => id === call);
    if (isTheirs) floor.batons.leave(call, link.agent, baton);
    else link.wire.send({ type: 'refused', code: 'no-such-call', message: 'note: no such call' });
  };
  return {
    hear: (link, message) => {
      switch (message.type) {
        case 'command':
          void obey(link, message);
          return;
        case 'agent':
          void setAgent(link, message);
          return;
        case 'note':
          return note(link, message);
        case 'setup-get':
        case 'setup-test':
        case 'setup-cancel':
        case 'setup-save':
          if (setup) return setup.hear(link, message);
          return link.wire.send({ type: 'setup-answer', id: message.id, ok: false, code: 'telephony-cannot' });
        case 'resync':
          return floor.show(link);
        case 'hello':
          return link.wire.send({ type: 'refused', code: 'not-now', message: 'hello was said already' });
        case 'ping':
        case 'pong':
          return;
        default:
          assertNever(message);
      }
    },
  };
}
