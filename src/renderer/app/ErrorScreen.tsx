import type { ReactNode } from 'react';
import { Component } from 'react';
import { useWords } from '../session/words/useWords.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Starting.module.css';
import { appWords } from './words.ts';

/** The last net: a screen that cannot be drawn says so instead of going white. Main keeps everything. */
export class ErrorScreen extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError() {
    return { broken: true };
  }
  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const say = useWords(appWords);
  return (
    <main className={styles.starting} role="alert">
      <h1 className={styles.title}>{say('broken')}</h1>
      <p>{say('brokenDetail')}</p>
      <Button look="primary" onClick={() => location.reload()}>
        {say('reload')}
      </Button>
    </main>
  );
}
