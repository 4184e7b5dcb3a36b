import type { Formats } from '../ui/formats.ts';
import { formatsIn } from '../ui/formats.ts';
import { useSpoken } from './words/SpokenLanguage.tsx';

/** Times, money and numbers in the agent's language. */
export const useFormats = (): Formats => formatsIn(useSpoken().language);
