/** The machine's choice of who opens `tel:` links, as a shell reaches it. */
export interface TelHandler {
  isOurs(): boolean;
  /** Only ever because a person chose so. */
  choose(isOurs: boolean): void;
}
