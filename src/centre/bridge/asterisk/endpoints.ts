import type { LegView } from './legView.ts';

export interface KnownAgent {
  extension: string;
  name?: string;
}
export interface AgentPhone {
  agent: string;
  extension: string | null;
  name: string | null;
}

/** How sure a kind of evidence is; the surest wins, and what was said later wins among equals. */
const SURE = {
  configured: 7,
  person: 6,
  numberDialled: 5,
  context: 4,
  ownNumber: 3,
  longCaller: 2,
  name: 1,
  shortCaller: 1,
} as const;
const trunkWords = /trunk|pstn|external|inbound|incoming|from-did|provider|carrier|public|isdn|gsm|gateway|gw\b/i;
const phoneWords = /internal|phone|users?\b|agent|extension|local-|office/i;
const LONGEST_EXTENSION = 6;

const isExtension = (text: string | null): text is string =>
  /^\d+$/.test(text ?? '') && (text?.length ?? 0) <= LONGEST_EXTENSION;

/**
 * Which endpoints are people's phones, and which are lines to the world. What is configured is certain; the rest is
 * learnt from how they are used, never from a caller's number alone. The agent of a phone is named as its endpoint.
 */
export function createEndpoints(configured: Record<string, KnownAgent> = {}) {
  const verdicts = new Map<string, { isPhone: boolean; sure: number }>();
  const extensions = new Map<string, string>();
  const names = new Map<string, string>();
  const technologies = new Map<string, string>();

  const judge = (endpoint: string, isPhone: boolean, sure: number) => {
    if (sure >= (verdicts.get(endpoint)?.sure ?? 0)) verdicts.set(endpoint, { isPhone, sure });
  };
  const learnExtension = (endpoint: string, extension: string | null) => {
    if (isExtension(extension) && !configured[endpoint]) extensions.set(endpoint, extension);
  };
  const phone = (endpoint: string): AgentPhone | undefined =>
    verdicts.get(endpoint)?.isPhone
      ? { agent: endpoint, extension: extensions.get(endpoint) ?? null, name: names.get(endpoint) ?? null }
      : undefined;
  for (const [agent, { extension, name }] of Object.entries(configured)) {
    judge(agent, true, SURE.configured);
    extensions.set(agent, extension);
    if (name) names.set(agent, name);
  }

  return {
    /** A leg as it is made shows what its endpoint is set up with: its own number and its own context. */
    created(endpoint: string, { name, context, number, callerName, state }: LegView) {
      technologies.set(endpoint, name.split('/')[0] ?? 'PJSIP');
      if (isExtension(endpoint)) judge(endpoint, true, SURE.name);
      if (trunkWords.test(endpoint)) judge(endpoint, false, SURE.name);
      if (state !== 'ring' && isExtension(number)) judge(endpoint, true, SURE.ownNumber);
      else if (state === 'ring' && isExtension(number) && !verdicts.has(endpoint))
        judge(endpoint, true, SURE.shortCaller);
      else if (state === 'ring' && (number?.length ?? 0) > LONGEST_EXTENSION) judge(endpoint, false, SURE.longCaller);
      if (context && trunkWords.test(context)) judge(endpoint, false, SURE.context);
      else if (context && phoneWords.test(context)) judge(endpoint, true, SURE.context);
      if (!verdicts.get(endpoint)?.isPhone) return;
      learnExtension(endpoint, isExtension(number) ? number : endpoint);
      if (callerName && isExtension(number) && !names.has(endpoint)) names.set(endpoint, callerName);
    },
    /** A leg met in the middle of its life: after a transfer even a trunk's leg is in a phone's context. */
    met(endpoint: string, { context, number }: LegView) {
      if (!context || verdicts.has(endpoint)) return;
      if (trunkWords.test(context)) judge(endpoint, false, SURE.context);
      else if (phoneWords.test(context) && isExtension(number)) judge(endpoint, true, SURE.context);
    },
    /** A line that long numbers are sent to is no phone. */
    numberDialled(endpoint: string) {
      judge(endpoint, false, SURE.numberDialled);
    },
    /** A queue or a hint says so. */
    person(endpoint: string, extension: string | null, name: string | null) {
      judge(endpoint, true, SURE.person);
      learnExtension(endpoint, extension);
      if (name && !configured[endpoint]?.name) names.set(endpoint, name);
    },
    agentOf(endpoint: string | null): string | undefined {
      return endpoint !== null && verdicts.get(endpoint)?.isPhone ? endpoint : undefined;
    },
    agentAt(extension: string): string | undefined {
      return [...extensions].find(([agent, own]) => own === extension && verdicts.get(agent)?.isPhone)?.[0];
    },
    /** How Asterisk dials the phone of an agent. */
    interfaceOf: (agent: string): string => `${technologies.get(agent) ?? 'PJSIP'}/${agent}`,
    phone,
    phones: (): AgentPhone[] => [...verdicts.keys()].flatMap((endpoint) => phone(endpoint) ?? []),
  };
}
export type Endpoints = ReturnType<typeof createEndpoints>;
