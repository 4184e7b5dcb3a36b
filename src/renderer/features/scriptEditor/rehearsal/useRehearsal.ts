import { useMemo, useRef, useState } from 'react';
import { done, failed } from '../../../../shared/lib/result.ts';
import { advance } from '../../../../shared/script/advance.ts';
import type { Script } from '../../../../shared/script/script.ts';
import type { ScriptReply, ScriptRun } from '../../../../shared/script/scriptRun.ts';
import { startRun } from '../../../../shared/script/startRun.ts';
import type { StepView } from '../../../../shared/script/stepView.ts';
import { stepView } from '../../../../shared/script/stepView.ts';
import { createPanels } from '../../../session/panels.ts';
import { callerReply } from './callerReply.ts';
import type { Rehearsed } from './rehearsalApi.ts';
import { rehearsalApi } from './rehearsalApi.ts';

/** A conversation that nobody keeps: replies of the pane go to the engine at once, everything else is refused. */
export function useRehearsal(around: Omit<Rehearsed, 'run'>) {
  const { script } = around;
  const [run, setRun] = useState<ScriptRun | null>(() => begun(script));
  const [coded, setCoded] = useState<string | null>(null);
  const [seed, setSeed] = useState(anySeed);
  const latest = useRef<Rehearsed>({ ...around, run });
  latest.current = { ...around, run };
  const desk = useMemo(() => {
    const reply = (said: ScriptReply) => {
      const { script: now, run: at, objections } = latest.current;
      const next = at && advance(now, at, said, Date.now(), objections);
      if (!next?.ok) return failed('not-allowed', next?.code ?? 'not-now');
      latest.current.run = next.run;
      setRun(next.run);
      setCoded(null);
      return done({});
    };
    const acts = { reply, code: setCoded };
    return { api: rehearsalApi(() => latest.current, acts), panels: panelsOf(() => latest.current.run, reply) };
  }, []);
  const view = run ? (viewed({ ...around, run }) ?? null) : null;
  const restart = () => {
    setCoded(null);
    setSeed(anySeed());
    setRun(begun(script));
  };
  const heard = [...(script.objections ?? []), ...around.objections].map(({ label }) => label[around.language]);
  const reply = run && view && callerReply(view, run, heard, seed, run.startedAt);
  return { run, view, desk, coded, reply, restart };
}

/** Somebody else each time. */
const anySeed = () => Math.floor(Math.random() * 1_000_000);

/** The tools that a step opens are not here: what they are for counts as done. */
function panelsOf(now: () => ScriptRun | null, reply: (said: ScriptReply) => unknown) {
  const panels = createPanels();
  panels.subscribe(({ panel }) => {
    if (panel !== 'promise' && panel !== 'transfer' && panel !== 'complaint') return;
    panels.close();
    const at = now()?.at;
    if (at !== undefined) reply({ type: 'answer', key: at, value: true });
  });
  return panels;
}

/** Half-written scripts may not be able to begin. */
function begun(script: Script): ScriptRun | null {
  try {
    return startRun(script, Date.now());
  } catch {
    return null;
  }
}

function viewed({ script, run, context, language, objections }: Rehearsed & { run: ScriptRun }): StepView | undefined {
  try {
    return stepView(script, run, context, language, { objections });
  } catch {
    return undefined;
  }
}
