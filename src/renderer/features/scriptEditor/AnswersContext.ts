import { createContext, useContext } from 'react';
import type { NamedAnswer } from './answersIn.ts';

/** The answers that words may name here, and that a new one must not be called. */
export const AnswersContext = createContext<readonly NamedAnswer[]>([]);

export const useAnswers = (): readonly NamedAnswer[] => useContext(AnswersContext);
