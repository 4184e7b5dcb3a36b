import type { ShownCertificate } from '../../../../shared/link/bridge/probe.ts';
import { useFormats } from '../../../session/useFormats.ts';
import { useWords } from '../../../session/words/useWords.ts';
import { Button } from '../../../ui/Button.tsx';
import { useSetup, useSetupStore } from '../SetupContext.ts';
import styles from './CertificateCard.module.css';
import { probeWords } from './probeWords.ts';

/** A certificate nobody vouches for: a person may, who compares the fingerprint. One whose time is over nobody can. */
export function CertificateCard({ certificate }: { certificate: ShownCertificate }) {
  const say = useWords(probeWords);
  const { dayWithYear } = useFormats();
  const store = useSetupStore();
  const canTrust = useSetup(({ draft }) => draft.kind === 'asterisk-ami');
  const host = useSetup(({ draft }) => draft.host);
  const isValid = useSetup(({ test }) => !test?.report?.steps.some(({ trouble }) => trouble === 'certificate-expired'));
  return (
    <section className={styles.certificate} aria-label={say('certificate', { host })}>
      <h3 className={styles.title}>{say('certificate', { host })}</h3>
      <dl className={styles.facts}>
        <dt>{say('certificateName')}</dt>
        <dd>{certificate.name}</dd>
        <dt>{say('certificateUntil')}</dt>
        <dd>{dayWithYear(certificate.validUntil)}</dd>
        <dt>{say('fingerprint')}</dt>
        <dd className={styles.print}>{inLines(certificate.fingerprint)}</dd>
      </dl>
      {isValid && canTrust && (
        <Button size="small" onClick={() => void store.trust(certificate.pem)}>
          {say('trust')}
        </Button>
      )}
    </section>
  );
}

/** Sixteen bytes a line, so that they can be compared by eye. */
const inLines = (fingerprint: string) => fingerprint.match(/.{1,48}/g)?.join('\n');
