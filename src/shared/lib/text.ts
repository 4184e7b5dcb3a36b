import { z } from 'zod';

export const languages = ['fr', 'en'] as const;
export const language = z.enum(languages);
export type Language = z.infer<typeof language>;

/** The same words in every language the product speaks. */
export const text = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
export type Text = z.infer<typeof text>;
