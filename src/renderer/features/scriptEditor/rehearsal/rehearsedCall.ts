import type { EditorLibrary } from '../../../../shared/api/scriptEditor.ts';
import type { DeskCall } from '../../../../shared/desk/deskState.ts';
import type { Language } from '../../../../shared/lib/text.ts';
import type { Stage } from './stageOf.ts';

/** A call that only the pane sees. */
export function rehearsedCall(
  { script, run, view }: Stage,
  language: Language,
  { dispositions }: EditorLibrary,
  coded: string | null,
): DeskCall {
  const { startedAt } = run;
  const choices = dispositions[script.kind].map(({ key, label }, i) => ({
    digit: i + 1,
    key,
    label: label[language],
    needsCallback: false,
  }));
  const chosen = choices.find(({ key }) => key === coded);
  const party = { number: null, raw: null, name: null, withheld: true };
  return {
    call: {
      status: 'connected',
      id: 'rehearsal',
      direction: script.kind === 'outbound' ? 'outbound' : 'inbound',
      remote: party,
      did: null,
      queue: null,
      startedAt,
      alertingAt: startedAt,
      answeredAt: startedAt,
      offeredTo: [],
      ringing: [],
      owners: [],
      holds: [],
      transfers: [],
      conference: false,
      muted: false,
    },
    place: 'talking',
    queueLabel: null,
    didLabel: null,
    remoteLabel: null,
    line: { kind: null, country: null },
    popped: { pop: { kind: 'withheld' }, card: null, preview: null },
    customerId: null,
    script: { scriptId: script.id, title: script.title[language], view, why: { code: 'chosen' } },
    notes: { text: '', rev: 0, savedAt: null },
    promises: [],
    dispositions: choices,
    disposition: chosen ? { key: chosen.key, undoUntil: 0 } : null,
    wrapUp: null,
    popMs: null,
  };
}
