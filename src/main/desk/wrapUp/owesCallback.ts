import type { OpenCall } from '../openCall.ts';

/** Whether what was chosen promises a callback that nobody has dated yet. */
export function owesCallback({ disposition, shown }: OpenCall): boolean {
  const choice = shown.dispositions.find(({ key }) => key === disposition?.key);
  return choice?.needsCallback === true && !shown.promises.some(({ kind }) => kind === 'callback');
}
