import { useEffect, useMemo } from 'react';
import type { ObjectionOutcome } from '../../../shared/script/objection.ts';
import type { ScriptReply } from '../../../shared/script/scriptRun.ts';
import { useCommand } from '../../session/useCommand.ts';
import { createPendingAnswers } from './pendingAnswers.ts';

/** What the agent can say to the script of a call. */
export function useReplies(callId: string) {
  const run = useCommand();
  const replies = useMemo(() => {
    const told = (words: ScriptReply) => run('script.reply', { callId, reply: words });
    const reply = (words: ScriptReply) => void told(words);
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
      /** Resolves once the desk has answered. */
      async raise(key: string): Promise<void> {
        answers.flushAll();
        await told({ type: 'objection', key });
      },
      settle: (outcome: ObjectionOutcome) => reply({ type: 'settle', outcome, answers: answers.take() }),
      drop() {
        answers.take();
        reply({ type: 'drop' });
      },
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
