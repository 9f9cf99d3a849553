import type { Activity, CallActivity, Lane, Performer, Task } from '../model/process.ts';
import type { Fact, FactName } from './difference.ts';
import { elementFact, fact, flagFact, textFact, wordFact } from './facts.ts';
import { loopFacts } from './loopFacts.ts';
import type { ReadVersion } from './readVersion.ts';

/**
 * Everything that is said of a step, a sub-process or a call. A performer is that of the step only
 * where it is not its lane's, so that another agency of a lane is one difference and not one for
 * every step in it.
 */
export function activityFacts(
  activity: Activity,
  lane: Lane | null,
  version: ReadVersion,
): readonly Fact[] {
  const { budgetMinutes: minutes, budgetUnit: unit, dataInputs, dataOutputs } = activity;
  return [
    ...elementFact('lane', version.refs.get(lane?.id ?? '')),
    ...performerFacts(activity.performer, lane?.performer ?? null),
    ...fact('budget', minutes === null ? null : { kind: 'minutes', minutes, unit }),
    ...flagFact('counted', activity.counted),
    ...wordFact('clock', 'clock', activity.clock),
    ...wordFact('onTimeout', 'onTimeout', activity.onTimeout),
    ...wordFact('duty', 'duty', activity.duty),
    ...textFact('product', activity.product),
    ...textFact('content', activity.documentation),
    ...formFact(activity, version),
    ...loopFacts(activity.loop, version),
    ...flagFact('forCompensation', activity.isForCompensation),
    ...dataInputs.flatMap(assignment('dataInput')),
    ...dataOutputs.flatMap(assignment('dataOutput')),
    ...ownFacts(activity, version),
  ];
}

function performerFacts(own: Performer | null, lane: Performer | null): readonly Fact[] {
  const part = (what: 'agency' | 'post', group: string, name: keyof Performer) =>
    lane !== null && own?.[name] === lane[name]
      ? wordFact(what, 'performer', 'lane')
      : wordFact(what, group, own?.[name] ?? null);
  return [...part('agency', 'role', 'agencyRole'), ...part('post', 'post', 'post')];
}

/** A form is called by its title, which its key does not tell. */
function formFact({ formKey }: Activity, { forms }: ReadVersion): readonly Fact[] {
  if (formKey === null) return [];
  const title = forms.find(({ key }) => key === formKey)?.title ?? { vi: formKey, en: formKey };
  return fact('form', { kind: 'both', text: title });
}

function assignment(what: FactName) {
  return ({ variable, expression }: Activity['dataInputs'][number]): readonly Fact[] =>
    fact(what, { kind: 'text', text: expression }, variable);
}

function ownFacts(activity: Activity, { refs, decisions }: ReadVersion): readonly Fact[] {
  if (activity.type === 'subProcess') return [];
  if (activity.type === 'callActivity') return callFacts(activity, refs);
  return taskFacts(activity, decisions);
}

function callFacts({ calledId }: CallActivity, refs: ReadVersion['refs']): readonly Fact[] {
  const called = refs.get(calledId);
  return called === undefined ? textFact('calls', calledId) : elementFact('calls', called);
}

function taskFacts(task: Task, models: ReadVersion['decisions']): readonly Fact[] {
  const decision = models
    .flatMap(({ decisions }) => decisions)
    .find(({ id }) => id === task.decisionId);
  return [
    ...textFact('script', task.script),
    ...textFact('decision', decision?.name || task.decisionId),
    ...textFact('resultVariable', task.resultVariable),
    ...textFact('message', task.messageName),
    ...textFact('correlationKey', task.correlationKey),
    ...textFact('connector', task.connector),
    ...flagFact('instantiates', task.instantiate),
  ];
}
