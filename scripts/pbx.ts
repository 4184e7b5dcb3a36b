// `npm run pbx -- ring|hangup|list|load …`: moves the simulated telephony of a centre that runs on this machine.
import { resolve } from 'node:path';
import { askControl } from '../src/centre/control/askControl.ts';
import { controlSentencesIn } from '../src/centre/control/controlSentences.ts';
import { readControlArguments } from '../src/centre/control/readControlArguments.ts';
import { tellOutcome } from '../src/centre/control/tellOutcome.ts';
import { announced, sourceFolder } from '../src/centre/start/announce.ts';
import { languageFrom } from '../src/centre/start/sentences.ts';

const giveUp = (line: string, exitCode: number): never => {
  console.error(line);
  process.exit(exitCode);
};

/** The newest centre, or the one that keeps its data in `data`. */
function findCentre(data: string | undefined) {
  const centres = announced(process.env.CROCDESK_ANNOUNCE ?? sourceFolder() ?? '');
  return data ? centres.find((centre) => centre.data === resolve(data)) : centres[0];
}

const read = readControlArguments(process.argv.slice(2));
const say = controlSentencesIn(languageFrom(read.ok ? read.value.lang : undefined, process.env));
if (!read.ok) giveUp(say.usage(read.message), 2);
else {
  const { request, data } = read.value;
  const centre = findCentre(data) ?? giveUp(data ? say.noCentreFor(resolve(data)) : say.noCentre, 1);
  const answer = await askControl(centre, request);
  if (answer.ok) console.log(tellOutcome(request, answer.value, say).join('\n'));
  else giveUp(say.refused(answer.code, answer.message), 1);
}
