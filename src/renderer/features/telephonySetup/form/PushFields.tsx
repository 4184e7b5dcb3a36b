import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { Field } from '../../../ui/Field.tsx';
import { keepsSecret, problemsOf } from '../createTelephonySetup.ts';
import { useSetup, useSetupStore } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from '../TelephonySetupScreen.module.css';
import { createPushSecret } from './createPushSecret.ts';
import { DraftField } from './DraftField.tsx';
import { pushAddressOf } from './pushAddressOf.ts';
import { useCopy } from './useCopy.ts';

/** Where the PBX pushes to: shown while it is new, never again. */
export function PushFields() {
  const say = useWords(setupWords);
  const store = useSetupStore();
  const { copy, isCopied } = useCopy();
  const secret = useSetup(({ draft }) => draft.pushSecret);
  const address = useSetup(pushAddressOf);
  const isKept = useSetup(keepsSecret);
  const problem = useSetup((state) => (state.isChecked ? problemsOf(state).pushSecret : undefined));
  const hint = say(secret ? 'addressHint' : isKept ? 'addressKept' : 'addressMissing');
  return (
    <div className={styles.form}>
      <DraftField name="publicUrl" hint={say('publicUrlHint')} placeholder="https://" autoComplete="off" />
      <Field label={say('address')} hint={hint} problem={problem && say(problem)}>
        {(control) => <input {...control} type="text" readOnly value={secret ? address + secret : `${address}…`} />}
      </Field>
      <div className={styles.foot}>
        <Button size="small" onClick={() => store.set({ pushSecret: createPushSecret() })}>
          {say(secret || isKept ? 'otherAddress' : 'newAddress')}
        </Button>
        {secret && (
          <Button size="small" onClick={() => copy(address + secret)}>
            {say('copy')}
          </Button>
        )}
        <span aria-live="polite" className={styles.good}>
          {isCopied && say('copied')}
        </span>
      </div>
    </div>
  );
}
