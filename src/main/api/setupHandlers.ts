import type { Handlers } from '../../shared/api/deskApi.ts';
import type { setupCommands } from '../../shared/api/setup.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { SetupView } from '../../shared/link/bridge/setup.ts';
import type { Workplace } from '../desk/workplace.ts';
import type { Asked } from '../link/setupTalk.ts';

/** The centre decides and does; the desk passes on, and keeps nothing of it. */
export function setupHandlers({ link, emit }: Workplace): Pick<Handlers, keyof typeof setupCommands> {
  const { setup } = link;
  setup.listen((test, report) => emit('setup.tested', { test, report }));
  return {
    'setup.get': () => answered(setup.ask({ type: 'setup-get' })),
    'setup.test': async ({ telephony }) => {
      const asked = setup.ask({ type: 'setup-test', telephony });
      await answered(asked);
      return { test: asked.id };
    },
    'setup.cancelTest': async ({ test }) => {
      await answered(setup.ask({ type: 'setup-cancel', test }));
      return {};
    },
    'setup.save': (choice) => answered(setup.ask({ type: 'setup-save', ...choice })),
  };
}

async function answered({ answer }: Asked): Promise<SetupView> {
  const result = await answer;
  if (!result.ok) throw new DeskError(result.code, result.message);
  return result.value;
}
