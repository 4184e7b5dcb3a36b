import type { Call } from '../../shared/call/call.ts';
import type { DirectoryEntry } from '../../shared/link/bridge/agents.ts';
import type { ControlRequest } from './controlRequest.ts';
import type { ControlSentences } from './controlSentences.ts';
import { hungUp, loaded, overview, rung } from './outcomes.ts';

/** What came of a request, in lines for whoever asked. */
export function tellOutcome(request: ControlRequest, value: unknown, say: ControlSentences): string[] {
  switch (request.do) {
    case 'ring': {
      const { call, to, state } = rung.parse(value);
      return [say[state](call, to)];
    }
    case 'hangup':
      return [say.hungUp(hungUp.parse(value).call)];
    case 'fault':
    case 'fate':
      return [say.switched(request.kind)];
    case 'load':
      return [say.loaded(loaded.parse(value).calls)];
    default:
      return tellOverview(value, say);
  }
}

function tellOverview(value: unknown, say: ControlSentences): string[] {
  const { pbx, health, figures, calls, agents } = overview.parse(value);
  const callLines = calls.length > 0 ? calls.map((call) => callLine(call, say)) : [say.noCalls];
  return [say.overview(pbx, health, figures.desks), ...agents.map(agentLine), ...callLines];
}

const agentLine = ({ extension, name, status, phone }: DirectoryEntry) =>
  `  ${extension.padEnd(6)} ${name.padEnd(24)} ${status.padEnd(10)} ${phone}`;

function callLine({ id, status, direction, remote, queue, owners, ringing }: Call, say: ControlSentences): string {
  const party = remote.number ?? remote.raw ?? say.withheld;
  const agents = [...ringing, ...owners.slice(-1)].join(', ') || say.nobody;
  return `  ${id} ${status.padEnd(10)} ${direction.padEnd(8)} ${party.padEnd(16)} ${(queue ?? '').padEnd(10)} ${agents}`;
}
