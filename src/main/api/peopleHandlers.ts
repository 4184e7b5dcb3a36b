import type { Handlers } from '../../shared/api/deskApi.ts';
import { DeskError } from '../../shared/lib/result.ts';
import type { PeopleCommand } from '../../shared/link/people/people.ts';
import { peopleCommands } from '../../shared/link/people/people.ts';
import type { Workplace } from '../desk/workplace.ts';

/** The centre decides who may; the desk passes on, and keeps nothing of it. */
export function peopleHandlers({ account }: Workplace): Pick<Handlers, PeopleCommand> {
  const passOn = (command: PeopleCommand) => async (input: unknown) => {
    const answer = await account.people(command, input);
    if (!answer.ok) throw new DeskError(answer.code, answer.message);
    return answer.value;
  };
  const names = Object.keys(peopleCommands) as PeopleCommand[];
  return Object.fromEntries(names.map((name) => [name, passOn(name)])) as unknown as Pick<Handlers, PeopleCommand>;
}
