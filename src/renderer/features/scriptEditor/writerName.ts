import type { Say } from '../../session/words/sayIn.ts';
import type { editorWords } from './editorWords.ts';

/** Who wrote or published, as people say it: versions of early days know a desk that has the centre to itself by no name. */
export const writerName = (name: string, say: Say<keyof (typeof editorWords)['byLanguage']['en']>): string =>
  name === 'local' ? say('thisDesk') : name;
