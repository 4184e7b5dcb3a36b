import { hashOf, navigate } from '../../session/route.ts';
import { useWords } from '../../session/words/useWords.ts';
import styles from './ComplaintsScreen.module.css';
import { FiguresPage } from './figures/FiguresPage.tsx';
import { FilePane } from './file/FilePane.tsx';
import { Register } from './register/Register.tsx';
import { registerWords } from './register/registerWords.ts';
import type { ComplaintsScreenProps } from './screenProps.ts';

const close = () => navigate({ screen: 'complaints', id: null });

/** Every complaint of the centre, one of them, and what they add up to. */
export function ComplaintsScreen({ id, page, beside }: ComplaintsScreenProps) {
  const say = useWords(registerWords);
  return (
    <div className={styles.screen}>
      <div className={styles.split} data-open={id !== null || undefined}>
        <div className={styles.main}>
          <header className={styles.head}>
            <h1 className={styles.title}>{say('title')}</h1>
            <Pages page={page} />
          </header>
          {page === 'figures' ? <FiguresPage /> : <Register openId={id} />}
        </div>
        {id !== null && (
          <div className={styles.file}>
            <FilePane key={id} id={id} beside={beside} onClose={close} />
          </div>
        )}
      </div>
    </div>
  );
}

function Pages({ page }: Pick<ComplaintsScreenProps, 'page'>) {
  const say = useWords(registerWords);
  return (
    <nav className={styles.pages} aria-label={say('pages')}>
      <a href={hashOf({ screen: 'complaints', id: null })} aria-current={page ? undefined : 'page'}>
        {say('register')}
      </a>
      <a href={hashOf({ screen: 'complaints', id: null, page: 'figures' })} aria-current={page && 'page'}>
        {say('figures')}
      </a>
    </nav>
  );
}
