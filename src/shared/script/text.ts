import { z } from 'zod';

/** The languages a script is spoken in. */
export const scriptLang = z.enum(['fr', 'en']);
export type ScriptLang = z.infer<typeof scriptLang>;

const words = z.string().trim().min(1).max(2000);

/** Words in every language of the floor; none may be missing. */
export const text = z.strictObject({ fr: words, en: words });
export type Text = z.infer<typeof text>;
