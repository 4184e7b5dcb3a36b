import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { inProject } from '../../scripts/start/projectFolder.ts';
import { spawnCentre } from '../../src/main/centreProcess/spawnCentre.ts';
import type { MovableDesk } from '../../src/main/signIn/startMovableDesk.ts';
import type { DeskWithCentreOptions } from '../../src/main/startDeskWithCentre.ts';
import { startDeskWithCentre } from '../../src/main/startDeskWithCentre.ts';
import type { Account } from '../../src/shared/desk/account.ts';
import type { DeskState } from '../../src/shared/desk/deskState.ts';

export interface JoiningDesk {
  ask: MovableDesk['desk']['handlers'];
  state(): Promise<DeskState>;
  account(): Promise<Account | undefined>;
  stop(): Promise<void>;
}

/** A whole desk as `npm start` opens it, without a shell. */
export async function openDesk(data: string, more: Partial<DeskWithCentreOptions> = {}): Promise<JoiningDesk> {
  const { desk, stop } = await startDeskWithCentre({
    data,
    resources: inProject('resources'),
    language: 'fr',
    demo: false,
    centreArgs: ['--pace', '0', '--log', 'silent', '--announce', join(data, 'running')],
    spawnCentre: (args, token) => spawnCentre(inProject('src/centre/main.ts'), args, token),
    log: () => {},
    ...more,
  });
  let isOpen = true;
  const end = async () => {
    if (isOpen) await stop();
    isOpen = false;
  };
  onTestFinished(end);
  const state = async () => desk.handlers['desk.state']({});
  return { ask: desk.handlers, state, account: async () => (await state()).account, stop: end };
}
