/** The process that started this one, if it listens: a Node parent, or Electron's main process. */
export interface Parent {
  tell(message: { url: string; port: number; pid: number }): void;
  onGone(work: () => void): void;
}

interface ElectronPort {
  postMessage(message: unknown): void;
}

export function findParent(): Parent | undefined {
  const { parentPort } = process as NodeJS.Process & { parentPort?: ElectronPort };
  // Electron ends its utility processes itself.
  if (parentPort) return { tell: (message) => parentPort.postMessage(message), onGone: () => {} };
  if (!process.send) return undefined;
  return {
    tell: (message) => process.send?.(message),
    onGone: (work) => process.once('disconnect', work),
  };
}
