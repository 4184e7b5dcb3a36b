import { z } from 'zod';
import type { Text } from '../lib/text.ts';

const words = z.string().trim().min(1).max(2000);

/** Words in every language of the floor; none may be blank. */
export const scriptText = z.strictObject({ fr: words, en: words }) satisfies z.ZodType<Text>;
