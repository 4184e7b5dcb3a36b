import { fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

/** A utility process is a Node child here; like Electron's it says `message` and `exit`, and ends with its parent. */
export function forkUtility(entry: string, args: string[], { env }: { env?: NodeJS.ProcessEnv }): EventEmitter {
  const child = fork(entry, args, { env: { ...env, NODE_OPTIONS: '' }, execArgv: [] });
  const utility = Object.assign(new EventEmitter(), { kill: () => child.kill('SIGTERM') });
  child.on('message', (message) => utility.emit('message', message));
  child.once('exit', (code) => utility.emit('exit', code));
  return utility;
}
