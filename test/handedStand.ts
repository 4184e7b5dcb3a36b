import { expect, onTestFinished, vi } from 'vitest';
import type { AriStand } from '../src/centre/bridge/asteriskAri/rehearsal/openAriStand.ts';
import { openAriStand } from '../src/centre/bridge/asteriskAri/rehearsal/openAriStand.ts';
import type { BridgeCommand } from '../src/shared/link/bridge/commands.ts';

/** After a break the centre comes back within a second, on a machine that has nothing else to do. */
export const until = (isSo: () => void | Promise<void>) => vi.waitFor(isSo, { timeout: 8_000 });

export const CALLER = '+33612345678';
export const call = '1700.1';
const bridge = `crocdesk-bridge-${call}`;

export async function opened(...here: string[]): Promise<AriStand> {
  const stand = await openAriStand();
  onTestFinished(stand.end);
  await stand.begin();
  for (const agent of here) stand.pbx.present?.(agent, true);
  await until(() => expect(stand.isUp()).toBe(true));
  return stand;
}
export const shown = (stand: AriStand, wanted: object) => until(() => expect(stand.call(call)).toMatchObject(wanted));
export const rings = (stand: AriStand, agent: string) =>
  until(() => expect(stand.ari.world.at(agent)?.state).toBe('Ringing'));
export const inBridge = (stand: AriStand, ...endpoints: string[]) =>
  until(() => {
    const inside = [...(stand.ari.exchange.bridges.get(bridge)?.channels ?? [])];
    expect(inside.map((id) => stand.ari.exchange.channels.get(id)?.endpoint).sort()).toEqual(endpoints);
  });
export const nothingLeft = (stand: AriStand) =>
  until(() => {
    expect(stand.ari.exchange.channels.size).toBe(0);
    expect(stand.ari.exchange.bridges.size).toBe(0);
  });
export const does = async (stand: AriStand, agent: string, command: BridgeCommand) =>
  expect(await stand.pbx.run(agent, command)).toMatchObject({ ok: true });
export const customer = (stand: AriStand) => stand.ari.exchange.channels.get(call);

/** A caller whom the dialplan handed over, in conversation with agent1. */
export async function talking(...here: string[]): Promise<AriStand> {
  const stand = await opened('agent1', ...here);
  stand.ari.world.comesIn(call, CALLER, { stasis: ['agent', '101'] });
  await rings(stand, 'agent1');
  stand.ari.world.picksUp('agent1');
  await shown(stand, { status: 'connected', owners: ['agent1'] });
  await inBridge(stand, 'agent1', 'trunk');
  return stand;
}
