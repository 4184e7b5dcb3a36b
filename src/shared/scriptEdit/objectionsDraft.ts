import { z } from 'zod';
import type { ObjectionLibrary } from '../script/objectionLibrary.ts';
import { OBJECTIONS } from '../script/objectionLibrary.ts';
import { draftFields, draftLabelled, draftName, draftSentences, draftWords } from './draft.ts';

const names = z.array(draftName).max(200).optional();

/** The objections while they are written: words may still be blank; what this version does not know is kept. */
export const objectionsDraft = z
  .looseObject({
    id: z.literal(OBJECTIONS),
    version: z.int().positive(),
    objections: z
      .array(
        draftLabelled.extend({
          say: draftWords,
          words: draftWords.optional(),
          family: draftName,
          kinds: z.array(draftName).max(9),
          avoid: draftSentences,
          hint: draftSentences,
          fields: draftFields,
          scripts: names,
        }),
      )
      .max(1000),
  })
  .transform((data) => data as unknown as ObjectionLibrary);
