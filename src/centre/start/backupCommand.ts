import type { BackupCommand } from '../backup/runBackup.ts';
import { runBackup } from '../backup/runBackup.ts';
import { databaseOf } from './databaseOf.ts';
import { readCentre } from './readCentre.ts';
import { sentencesIn } from './sentences.ts';

/** `backup FILE [options]`, `restore FILE [options]`, `new-epoch [options]`. */
export const backupCommand =
  (command: BackupCommand) =>
  async (argv: readonly string[]): Promise<number> => {
    const isFile = argv[0] !== undefined && !argv[0].startsWith('-');
    const { lang, checked } = readCentre(isFile ? argv.slice(1) : argv);
    if (checked.ok)
      return runBackup({ command, file: isFile ? argv[0] : undefined, database: databaseOf(checked.value) }, lang);
    console.error(sentencesIn(lang).badOptions(checked.message));
    return 1;
  };
