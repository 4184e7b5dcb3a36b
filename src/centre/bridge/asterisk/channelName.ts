export interface ChannelName {
  /** The phone or trunk behind the channel, without its technology; null for what stands for nobody. */
  endpoint: string | null;
}

/** Channels that Asterisk makes for itself: nobody speaks there. */
const nobody =
  /^(Local|Snoop|Announcer|Recorder|CBAnn|CBRec|ConfBridgeRecorder|Message|Surrogate|MulticastRTP|AudioSocket|AsyncGoto\/Local)\//;
const someone = /^(?:AsyncGoto\/|Bridge\/|Parked\/)?[A-Za-z0-9]+\/(.+)-[0-9a-f]+(?:;[12])?(?:<[A-Z]+>)?$/;

/** Reads `PJSIP/agent1-0000001e`. The number at the end begins again after a restart: it identifies nothing. */
export function channelName(name: string): ChannelName {
  if (nobody.test(name)) return { endpoint: null };
  return { endpoint: someone.exec(name)?.[1] ?? null };
}

/** The endpoint of `PJSIP/agent1`, as queues and hints name it. */
export function interfaceEndpoint(name: string): string | null {
  const [technology, endpoint] = name.split('&')[0]?.split('/') ?? [];
  return endpoint && technology !== 'Local' && !technology?.includes(':') ? endpoint : null;
}
