import type { z } from 'zod';
import type { Result } from '../lib/result.ts';
import { peopleCommands } from '../link/people/people.ts';
import { callLogCommands, callLogEvents, homeCommands } from './callLog.ts';
import { callCommands } from './calls.ts';
import { complaintCommands, complaintEvents } from './complaints.ts';
import { customerCommands, customerEvents } from './customers.ts';
import { deskCommands, deskEvents } from './desk.ts';
import { scriptEditorCommands } from './scriptEditor.ts';
import { scriptCommands } from './scripts.ts';
import { setupCommands, setupEvents } from './setup.ts';
import { signInCommands } from './signIn.ts';
import { syncCommands } from './sync.ts';
import { telLinkCommands } from './telLinks.ts';
import { typedCommands } from './typed.ts';
import { wrapUpCommands } from './wrapUp.ts';

export const commands = {
  ...deskCommands,
  ...callCommands,
  ...scriptCommands,
  ...scriptEditorCommands,
  ...wrapUpCommands,
  ...customerCommands,
  ...complaintCommands,
  ...callLogCommands,
  ...homeCommands,
  ...setupCommands,
  ...syncCommands,
  ...signInCommands,
  ...peopleCommands,
  ...typedCommands,
  ...telLinkCommands,
};
export const events = { ...deskEvents, ...customerEvents, ...complaintEvents, ...callLogEvents, ...setupEvents };

export type CommandName = keyof typeof commands;
/** What a caller passes: fields with a default may be left out. */
export type Input<N extends CommandName> = z.input<(typeof commands)[N]['input']>;
/** What a handler receives: parsed. */
export type Parsed<N extends CommandName> = z.output<(typeof commands)[N]['input']>;
export type Output<N extends CommandName> = z.output<(typeof commands)[N]['output']>;
export type EventName = keyof typeof events;
export type Payload<E extends EventName> = z.output<(typeof events)[E]>;

/** What a host gives the page. The Electron bridge, the browser socket and the local api all implement it. */
export interface DeskApi {
  ask<N extends CommandName>(name: N, input: Input<N>): Promise<Result<Output<N>>>;
  /** The answer unsubscribes. */
  on<E extends EventName>(name: E, listener: (payload: Payload<E>) => void): () => void;
}

export type Handlers = { [N in CommandName]: (input: Parsed<N>) => Promise<Output<N>> | Output<N> };
export type Emit = <E extends EventName>(name: E, payload: Payload<E>) => void;
