import { useDesk } from './useDesk.ts';

/** An agent by name, however calls name them; what nobody is called stays as it is. */
export function useAgentName(): (agent: string) => string {
  const directory = useDesk((desk) => desk.directory);
  const me = useDesk(({ link }) => link.agent);
  const myName = useDesk(({ profile }) => profile?.agentName);
  return (agent) => {
    if (agent === me && myName) return myName;
    return directory.find((entry) => entry.agent === agent)?.name ?? agent;
  };
}
