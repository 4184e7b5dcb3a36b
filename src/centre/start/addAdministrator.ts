import { newPassword, userName } from '../../shared/link/people/signIn.ts';
import { createUser } from '../people/admin/createUser.ts';
import { askSecretly } from './askSecretly.ts';
import { databaseOf } from './databaseOf.ts';
import { openPeople } from './openPeople.ts';
import { readCentre } from './readCentre.ts';
import { sentencesIn } from './sentences.ts';

type Say = ReturnType<typeof sentencesIn>;

/** `add-administrator NAME [options]`: with a password from the terminal, or the first line of the standard input. Also while the centre runs. */
export async function addAdministrator(argv: readonly string[]): Promise<number> {
  const [given = '', ...options] = argv[0]?.startsWith('-') ? ['', ...argv] : argv;
  const { lang, checked } = readCentre(options);
  const say = sentencesIn(lang);
  const name = userName.safeParse(given);
  if (!checked.ok) return giveUp(say.badOptions(checked.message));
  if (!name.success) return giveUp(say.noName);
  const database = databaseOf(checked.value);
  if (!database) return giveUp(say.noDatabase);
  const password = await passwordFor(name.data, say);
  if (!password.ok) return giveUp(password.why);
  const { people: store } = await openPeople(database);
  try {
    const user = await createUser({ name: name.data, password: password.value, role: 'administrator' }, Date.now());
    const said = { at: Date.now(), kind: 'user-added' as const, about: user, from: 'console' };
    if (!(await store.addUser(user, { ...said, detail: { role: user.role } }))) return giveUp(say.nameTaken(name.data));
    console.log(say.added(name.data));
    return 0;
  } finally {
    await store.close();
  }
}

async function passwordFor(name: string, say: Say): Promise<{ ok: true; value: string } | { ok: false; why: string }> {
  const first = await askSecretly(say.password(name));
  if (!newPassword.safeParse(first).success) return { ok: false, why: say.tooShort };
  if (process.stdin.isTTY && (await askSecretly(say.again)) !== first) return { ok: false, why: say.notSame };
  return { ok: true, value: first };
}

function giveUp(line: string): number {
  console.error(line);
  return 1;
}
