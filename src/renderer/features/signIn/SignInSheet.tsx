import { useKeys } from '../../session/keys/useKeys.ts';
import { useDesk } from '../../session/useDesk.ts';
import { useWords } from '../../session/words/useWords.ts';
import { SideSheet } from '../../ui/SideSheet.tsx';
import styles from './SignIn.module.css';
import { SignInFields } from './SignInFields.tsx';
import { signInWords } from './signInWords.ts';

/** Signing in again beside whatever is on the desk: a call goes on meanwhile. */
export function SignInSheet({ onClose }: { onClose: () => void }) {
  const say = useWords(signInWords);
  const account = useDesk((desk) => desk.account);
  useKeys('sheet', [{ key: 'Escape', inText: true, run: onClose }]);
  return (
    <SideSheet title={say('againTitle')} close={{ label: say('close'), run: onClose }}>
      <p className={styles.above}>{say('againLead', { address: account?.address ?? '' })}</p>
      <SignInFields address={account?.address ?? ''} name={account?.user?.name ?? ''} onDone={onClose} />
    </SideSheet>
  );
}
