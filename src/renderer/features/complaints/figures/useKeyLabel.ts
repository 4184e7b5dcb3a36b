import type { RatioSplit } from '../../../../shared/complaint/ratios.ts';
import { customerFields } from '../../../../shared/customer/customer.ts';
import { useFieldValue } from '../../../session/customer/useFieldValue.ts';
import { useReasonLabel } from '../../../session/customer/useReasonLabel.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { ratioWords } from './ratioWords.ts';

/** What a line of the figures counts under, in words. */
export function useKeyLabel(by: RatioSplit): (key: string) => string {
  const say = useWords(ratioWords);
  const reasonOf = useReasonLabel();
  const { inWords } = useFieldValue();
  const { month } = useFormats();
  const regionOf = (key: string): string => {
    const [land = '', code] = key.split(' ');
    if (code) return say('department', { code });
    const known = customerFields.shape.country.safeParse(land);
    return known.success ? inWords('country', known.data) : land;
  };
  const labels: Record<RatioSplit, (key: string) => string> = {
    month: (key) => month(new Date(`${key}-15T12:00`).getTime()),
    region: regionOf,
    reason: reasonOf,
    product: (key) => key,
  };
  return (key) => (key.trim() === '' ? say('unknown') : labels[by](key));
}
