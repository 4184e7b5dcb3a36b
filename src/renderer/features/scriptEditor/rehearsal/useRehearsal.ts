import { useMemo, useRef, useState } from 'react';
import { done, failed } from '../../../../shared/lib/result.ts';
import { advanceRuns } from '../../../../shared/script/advanceRuns.ts';
import type { ScriptReply } from '../../../../shared/script/scriptRun.ts';
import { createPanels } from '../../../session/panels.ts';
import { callerReply } from './callerReply.ts';
import { rehearsalApi } from './rehearsalApi.ts';
import type { Around, Rehearsed, Stage } from './stageOf.ts';
import { begun, shelfOf, stageOf } from './stageOf.ts';

/** A conversation that nobody keeps: replies of the pane go to the engine at once, everything else is refused. */
export function useRehearsal(around: Around) {
  const [runs, setRuns] = useState(() => begun(around.script));
  const [coded, setCoded] = useState<string | null>(null);
  const [seed, setSeed] = useState(anySeed);
  const rehearsed: Rehearsed = { ...around, runs };
  const latest = useRef(rehearsed);
  latest.current = rehearsed;
  const desk = useMemo(() => {
    const reply = (said: ScriptReply) => {
      const now = latest.current;
      const next = advanceRuns(now.runs, said, Date.now(), shelfOf(now));
      if (!next.ok) return failed('not-allowed', next.code);
      latest.current = { ...now, runs: next.runs };
      setRuns([...next.runs]);
      setCoded(null);
      return done({});
    };
    const acts = { reply, code: setCoded };
    return { api: rehearsalApi(() => latest.current, acts), panels: panelsOf(() => latest.current, reply) };
  }, []);
  const stage = stageOf(rehearsed);
  const restart = () => {
    setCoded(null);
    setSeed(anySeed());
    setRuns(begun(around.script));
  };
  const reply = stage && callerReply(stage.view, stage.run, heardIn(rehearsed, stage), seed, stage.run.startedAt);
  return { rehearsed, stage, desk, coded, reply, restart };
}

/** Somebody else each time. */
const anySeed = () => Math.floor(Math.random() * 1_000_000);

const heardIn = (rehearsed: Rehearsed, { script }: Stage): string[] =>
  [...(script.objections ?? []), ...shelfOf(rehearsed).objections.filter(({ retired }) => !retired)].map(
    ({ label }) => label[rehearsed.language],
  );

/** The tools that a step opens are not here: what they are for counts as done. */
function panelsOf(now: () => Rehearsed, reply: (said: ScriptReply) => unknown) {
  const panels = createPanels();
  panels.subscribe(({ panel }) => {
    if (panel !== 'promise' && panel !== 'transfer' && panel !== 'complaint') return;
    panels.close();
    const at = stageOf(now())?.run.at;
    if (at !== undefined) reply({ type: 'answer', key: at, value: true });
  });
  return panels;
}
