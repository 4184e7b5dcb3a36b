import { useState } from 'react';
import type { Answer } from '../../session/useAnswer.ts';

/** Opens what is written once more, after it was published, discarded or gone back from: what had the focus is gone then. */
export function useReopening({ reload }: Pick<Answer<unknown>, 'reload'>, onPublished: () => void) {
  const [round, setRound] = useState(0);
  const [fresh, setFresh] = useState<number | null>(null);
  const reopen = async (published: number | null = null) => {
    await reload();
    setFresh(published);
    setRound((before) => before + 1);
    onPublished();
  };
  return { round, isAgain: round > 0, fresh, onReopen: reopen, onOvertaken: reload };
}
