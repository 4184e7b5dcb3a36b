import { defineWords } from '../../session/words/defineWords.ts';
import { englishWords } from './englishWords.ts';
import { frenchWords } from './frenchWords.ts';

export const editorWords = defineWords('scriptEditor', { fr: frenchWords, en: englishWords });
