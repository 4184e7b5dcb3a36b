import { addAdministrator } from './addAdministrator.ts';
import { backupCommand } from './backupCommand.ts';
import { readCentre } from './readCentre.ts';
import { startAsProcess } from './startAsProcess.ts';

/** What may stand before the options, each with what follows it. Answers the exit code. */
const commands: Record<string, (argv: readonly string[]) => Promise<number>> = {
  'add-administrator': addAdministrator,
  backup: backupCommand('backup'),
  restore: backupCommand('restore'),
  'new-epoch': backupCommand('new-epoch'),
};

/** `[COMMAND …] [options]`; without a command the centre runs until it is told to end. */
export async function runFromArguments(argv: readonly string[]): Promise<void> {
  const [first = '', ...rest] = argv;
  if (Object.hasOwn(commands, first)) process.exit(await commands[first]?.(rest));
  const { lang, checked } = readCentre(argv);
  await startAsProcess(checked, lang);
}
