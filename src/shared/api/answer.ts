import type { Result } from '../lib/result.ts';
import { DeskError, failed } from '../lib/result.ts';
import type { CommandName, Handlers } from './deskApi.ts';
import { commands } from './deskApi.ts';

/** Told of what went wrong inside; never of what was typed. */
export type OnInternal = (command: string, error: unknown) => void;

const isCommand = (name: unknown): name is CommandName => typeof name === 'string' && Object.hasOwn(commands, name);

/** Runs one command: known name, parsed input, handler, value. Every host calls this, so all validate and fail alike. Never throws. */
export async function answer(
  handlers: Handlers,
  name: unknown,
  input: unknown,
  onInternal: OnInternal,
): Promise<Result<unknown>> {
  if (!isCommand(name)) return failed('unknown-command');
  const parsed = commands[name].input.safeParse(input);
  if (!parsed.success) return failed('bad-input', parsed.error.issues.map((i) => i.path.join('.')).join(', '));
  try {
    const run = handlers[name] as (input: unknown) => unknown;
    return { ok: true, value: await run(parsed.data) };
  } catch (error) {
    if (error instanceof DeskError) return failed(error.code, error.message);
    onInternal(name, error);
    return failed('internal');
  }
}
