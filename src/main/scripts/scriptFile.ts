import type { ScriptProblem } from '../../shared/script/problem.ts';
import type { Script } from '../../shared/script/script.ts';

/** One file of a folder of scripts. */
export interface ScriptFile {
  /** Base name. */
  file: string;
  /** The id it claims, broken or not, so that one broken script does not drag down those that lead to it. */
  id?: string;
  script?: Script;
  problems: ScriptProblem[];
}
