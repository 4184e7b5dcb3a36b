import { existsSync } from 'node:fs';
import type { Language } from '../../shared/lib/text.ts';
import { newEpoch } from '../store/postgres/newEpoch.ts';
import { backUp, NoBackupError, restore } from '../store/sqlite/backupFile.ts';
import { setNewEpoch } from '../store/sqlite/prepareFile.ts';
import type { BackupSentences } from './backupSentences.ts';
import { backupSentencesIn } from './backupSentences.ts';

export type BackupCommand = 'backup' | 'restore' | 'new-epoch';

export interface BackupWanted {
  command: BackupCommand;
  file: string | undefined;
  database: { kind: 'sqlite'; file: string } | { kind: 'postgres'; url: string } | undefined;
}

/** Also while the centre runs. Says what was done, or why nothing was; answers the exit code. */
export async function runBackup(wanted: BackupWanted, lang: Language): Promise<number> {
  const say = backupSentencesIn(lang);
  try {
    const { isDone, lines } = await outcomeOf(wanted, say);
    for (const line of lines) (isDone ? console.log : console.error)(line);
    return isDone ? 0 : 1;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    console.error(error instanceof NoBackupError ? say.noBackup(why) : say.failed(why));
    return 1;
  }
}

interface Outcome {
  isDone: boolean;
  lines: string[];
}

const refused = (line: string): Outcome => ({ isDone: false, lines: [line] });
const did = (...lines: string[]): Outcome => ({ isDone: true, lines });

async function outcomeOf({ command, file, database }: BackupWanted, say: BackupSentences): Promise<Outcome> {
  if (!database) return refused(say.noDatabase);
  if (command === 'new-epoch') {
    if (database.kind === 'postgres') await newEpoch(database.url);
    else setNewEpoch(database.file);
    return did(say.newEpoch);
  }
  if (!file) return refused(say.noFile(command));
  if (database.kind === 'postgres') return refused(say.usePgDump);
  return command === 'backup' ? saved(database.file, file, say) : restored(database.file, file, say);
}

function saved(path: string, file: string, say: BackupSentences): Outcome {
  if (!existsSync(path)) return refused(say.nothingThere(path));
  backUp(path, file);
  return did(say.saved(file));
}

async function restored(path: string, file: string, say: BackupSentences): Promise<Outcome> {
  const kept = await restore(path, file);
  return did(say.restored(file), ...(kept ? [say.kept(kept)] : []));
}
