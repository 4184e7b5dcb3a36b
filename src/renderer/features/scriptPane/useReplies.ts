import { useEffect, useMemo } from 'react';
import type { ScriptReply } from '../../../shared/script/scriptRun.ts';
import { useCommand } from '../../session/useCommand.ts';
import { createPendingAnswers } from './pendingAnswers.ts';

/** What the agent can say to the script of a call. */
export function useReplies(callId: string) {
  const run = useCommand();
  const replies = useMemo(() => {
    const reply = (words: ScriptReply) => void run('script.reply', { callId, reply: words });
    const answers = createPendingAnswers((key, value) => reply({ type: 'answer', key, value }));
    return {
      answers,
      answer: (key: string, value: boolean | string) => reply({ type: 'answer', key, value }),
      /** `anyway`: without what is required. */
      next: (choice?: string, anyway = false) =>
        reply({
          type: 'next',
          answers: answers.take(),
          ...(choice === undefined ? {} : { choice }),
          ...(anyway && { anyway }),
        }),
      back() {
        answers.flushAll();
        reply({ type: 'back' });
      },
      jump(step: string) {
        answers.flushAll();
        reply({ type: 'jump', step });
      },
    };
  }, [run, callId]);
  useEffect(() => {
    const flush = () => replies.answers.flushAll();
    addEventListener('pagehide', flush);
    return () => {
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [replies]);
  return replies;
}
export type Replies = ReturnType<typeof useReplies>;
