import { useWords } from '../../../session/words/useWords.ts';
import { Segments } from '../../../ui/Segments.tsx';
import { useSetup, useSetupStore } from '../SetupContext.ts';
import { setupWords } from '../setupWords.ts';
import styles from '../TelephonySetupScreen.module.css';
import { AmiFields } from './AmiFields.tsx';
import { AriFields } from './AriFields.tsx';
import { withKind } from './draft.ts';
import { PushFields } from './PushFields.tsx';

/** Which PBX, and what has to be known of it. */
export function KindFields() {
  const say = useWords(setupWords);
  const store = useSetupStore();
  const draft = useSetup((state) => state.draft);
  const { kind } = draft;
  const offers = useSetup(({ view }) => view?.offers) ?? [];
  return (
    <div className={styles.form}>
      <Segments
        label={say('kind')}
        labelUnseen
        options={offers.map((value) => ({ value, label: say(`kindOf.${value}`) }))}
        value={kind}
        onChange={(chosen) => store.set(withKind(draft, chosen))}
      />
      <p className={styles.hint}>{say(`about.${kind}`)}</p>
      {kind === 'asterisk-ami' && <AmiFields />}
      {kind === 'asterisk-ari' && <AriFields />}
      {kind === 'webhook' && <PushFields />}
    </div>
  );
}
