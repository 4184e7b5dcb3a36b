import type { MatchReason } from '../../../shared/desk/pop.ts';
import type { CustomerWord } from '../../session/customer/customerWords.ts';
import { customerWords } from '../../session/customer/customerWords.ts';
import { useFormats } from '../../session/useFormats.ts';
import { useWords } from '../../session/words/useWords.ts';
import { popWords } from './popWords.ts';

/** Why somebody is proposed, in words. */
export function useReasonText(): (reason: MatchReason) => string {
  const say = useWords(popWords);
  const sayCustomer = useWords(customerWords);
  const { day, phone } = useFormats();
  return (reason) => {
    switch (reason.code) {
      case 'own-number':
        return say('reason.own-number', { label: labelWord(reason.label, sayCustomer) });
      case 'chosen-before':
        return say('reason.chosen-before', { times: reason.times, count: reason.of });
      case 'called-from-here':
        return say('reason.called-from-here', { count: reason.times, day: day(reason.lastAt) });
      case 'same-suffix':
        return say('reason.same-suffix', { number: phone(reason.number) });
      case 'open-complaint':
        return say('reason.open-complaint', { ref: reason.ref });
      case 'switchboard':
        return say('reason.switchboard', { count: reason.contacts });
    }
  };
}

const labels = ['mobile', 'home', 'work', 'switchboard', 'other'] as const;
function labelWord(label: string, say: (word: Extract<CustomerWord, `label.${string}`>) => string): string {
  const known = labels.find((one) => one === label);
  return known ? say(`label.${known}`) : label;
}
