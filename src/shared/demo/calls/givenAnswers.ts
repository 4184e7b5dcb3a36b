import type { Answer, Answers } from '../../script/answer.ts';
import type { CaptureTarget } from '../../script/captureTarget.ts';
import type { Field } from '../../script/field.ts';
import type { ShownStep } from '../../script/step.ts';
import type { DemoWorld } from '../demoWorld.ts';
import type { Walk } from './walk.ts';

const DAY_MS = 86_400_000;
/** Half of what may be left empty was. */
const FILLED = 0.5;

/** What an agent noted at a step: what the record and the subject of the call tell, and what must be chosen. */
export function givenAnswers(world: DemoWorld, walk: Walk, step: ShownStep): Answers {
  const given = (step.fields ?? []).flatMap((field) => {
    const answer = field.required || world.random.chance(FILLED) ? answerFor(world, walk, field) : undefined;
    return answer === undefined ? [] : [[field.key, answer] as const];
  });
  const ticks = step.type === 'check' ? step.ticks.map(({ key }) => [key, world.random.chance(0.8)] as const) : [];
  const done = step.type === 'act' ? [[step.id, world.random.chance(0.7)] as const] : [];
  return Object.fromEntries([...given, ...ticks, ...done]);
}

function answerFor(world: DemoWorld, walk: Walk, { type, options = [], writes }: Field): Answer | undefined {
  const { random } = world;
  const [first, ...others] = options;
  switch (type) {
    case 'choice':
      return (
        (writes === 'complaint.reason' && reasonOf(walk, options)) || (first && random.pick([first, ...others]).key)
      );
    case 'yesno':
      return random.chance(0.7);
    case 'number':
      return random.int(6, 10);
    case 'date':
      return day(walk.from + (writes === 'complaint.happenedOn' ? -3 : 3) * DAY_MS);
    case 'datetime':
      return `${day(walk.from + 2 * DAY_MS)}T${random.int(9, 17)}:00`.replace('T9', 'T09');
    default:
      return writes && known(walk, writes);
  }
}

/** What the register says of the complaint made in this call. */
function reasonOf({ customer, contact }: Walk, options: NonNullable<Field['options']>): string | undefined {
  const made = customer.complaints.find(({ openedAt }) => openedAt === contact.at);
  return options.find(({ key }) => key === made?.reason)?.key;
}

const day = (at: number) => new Date(at).toISOString().slice(0, 10);

function known({ customer, contact }: Walk, target: CaptureTarget): string | undefined {
  const [bought] = customer.purchases;
  const values: Partial<Record<CaptureTarget, string | undefined>> = {
    'call.reason': contact.subject,
    'callback.reason': contact.subject,
    'complaint.facts': contact.subject,
    'complaint.plan': 'Enquête auprès du transporteur, puis geste commercial',
    'complaint.expectation': 'Une réponse datée et des excuses',
    'promise.text': 'Tenir au courant de la suite',
    'order.number': bought?.ref,
    'order.product': bought?.product,
    'customer.city': customer.city || undefined,
    'customer.email': customer.email || undefined,
  };
  return values[target];
}
