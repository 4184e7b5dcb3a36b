import { useMemo } from 'react';
import { findByWords, indexWords } from '../../../../shared/script/findByWords.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { scriptWords } from '../scriptWords.ts';
import { useCommandAnswer } from '../useCommandAnswer.ts';
import { Finder } from './Finder.tsx';

interface StepFinderProps {
  callId: string;
  /** The script on the screen, and in which version. */
  script: string;
  onJump: (step: string) => void;
  onClose: () => void;
}

/** Any step of the script, by a word of its title, its words or what it asks. */
export function StepFinder({ callId, script, onJump, onClose }: StepFinderProps) {
  const say = useWords(scriptWords);
  const steps = useCommandAnswer('script.steps', { callId }, script)?.steps;
  const index = useMemo(() => (steps ?? []).map(({ title, text }) => indexWords(title, text)), [steps]);
  const lines = steps?.map(({ id, title, phase }) => ({ key: id, label: title, note: phase })) ?? null;
  const jump = (step: string) => {
    onClose();
    onJump(step);
  };
  return (
    <Finder
      title={say('findStep')}
      lines={lines}
      find={(typed) => findByWords(index, typed)}
      onChoose={jump}
      onClose={onClose}
    />
  );
}
