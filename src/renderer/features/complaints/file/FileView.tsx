import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { ComplaintView } from '../../../../shared/complaint/register.ts';
import type { TypedKeeper } from '../../../session/typed/typedKeeper.ts';
import { CallsCard } from './CallsCard.tsx';
import { ClosingCard } from './ClosingCard.tsx';
import { FactsCard } from './FactsCard.tsx';
import styles from './File.module.css';
import { FileHeader } from './FileHeader.tsx';
import { HistoryCard } from './HistoryCard.tsx';
import { NewsCard } from './NewsCard.tsx';
import { PlanCard } from './PlanCard.tsx';
import { useCardForms } from './useCardForms.ts';

interface FileViewProps {
  view: ComplaintView;
  typed: TypedKeeper;
  onClose: () => void;
  onChanged: () => void;
  /** What must be decided before all else. */
  children: ReactNode;
}

/** One complaint, whole: what it is about, what follows, who was promised what, what was done. */
export function FileView({ view, typed, onClose, onChanged, children }: FileViewProps) {
  const { complaint, promises, calls } = view;
  const page = useRef<HTMLElement>(null);
  const toPage = () => page.current?.focus({ preventScroll: true });
  const formOf = useCardForms(typed, toPage);
  // Away from the register's search: from here on letters are keys. A form that opened by itself has the focus.
  useEffect(() => {
    if (!page.current?.contains(document.activeElement)) page.current?.focus({ preventScroll: true });
  }, []);
  const isOpen = complaint.status === 'open';
  const closing = <ClosingCard complaint={complaint} form={formOf('closing')} />;
  return (
    <article ref={page} tabIndex={-1} className={styles.file} aria-label={complaint.ref}>
      <FileHeader view={view} onClose={onClose} />
      <div className={styles.columns}>
        <div className={styles.column}>
          {children}
          {!isOpen && closing}
          <PlanCard complaint={complaint} form={formOf('plan')} />
          <NewsCard complaint={complaint} promises={promises} form={formOf('news')} onChanged={onChanged} />
          <FactsCard complaint={complaint} form={formOf('facts')} />
          {isOpen && closing}
        </div>
        <div className={styles.column}>
          <HistoryCard view={view} form={formOf('note')} />
          <CallsCard calls={calls} />
        </div>
      </div>
    </article>
  );
}
