import { useCallback } from 'react';
import type { ComplaintPatch } from '../../../shared/complaint/complaint.ts';
import { useCommand } from '../../session/useCommand.ts';

export type Edit = (patch: ComplaintPatch, note?: string) => Promise<boolean>;

/** Changes a complaint; whether it is kept. Nothing that changes is nothing to ask for. */
export function useEdit(id: string): Edit {
  const run = useCommand();
  return useCallback(
    async (patch, note = '') => {
      const isNothing = Object.keys(patch).length === 0 && note.trim() === '';
      return isNothing || (await run('complaint.edit', { id, patch, note })).ok;
    },
    [run, id],
  );
}
