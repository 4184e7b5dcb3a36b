import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/lib/text.ts';
import type { Formats } from '../ui/formats.ts';
import { formatsIn } from '../ui/formats.ts';

/** Times, money and numbers in the agent's language. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  return formatsIn(i18n.language as Language);
}
