import { IconChevronLeft } from '@tabler/icons-react';
import { hashOf } from '../../session/route.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './People.module.css';
import { peopleWords } from './peopleWords.ts';

interface PageHeadProps {
  title: 'people' | 'audit' | 'mySessions';
  lead?: 'peopleLead' | 'auditLead';
}

/** The way back, and what this page is. */
export function PageHead({ title, lead }: PageHeadProps) {
  const say = useWords(peopleWords);
  return (
    <>
      <a className={styles.back} href={hashOf({ screen: 'settings' })}>
        <IconChevronLeft size={16} aria-hidden="true" />
        {say('settings')}
      </a>
      <h1 className={styles.title}>{say(title)}</h1>
      {lead && <p className={styles.lead}>{say(lead)}</p>}
    </>
  );
}
