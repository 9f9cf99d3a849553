import type { SeededChoices } from '../support/seededChoices.ts';
import { escape } from './drawing.ts';
import { NAMES } from './randomNames.ts';

/** FEEL over the shared variables. */
export function randomCondition(random: SeededChoices): string {
  const [one, other] = [random.pick(NAMES.variables), random.pick(NAMES.variables)];
  return random.pick([one, `not(${one})`, `${one} and ${other}`, `${one} = ${other}`]);
}

/** Loop characteristics of some kind. */
export function loopXml(random: SeededChoices): string {
  if (random.chance(0.35)) {
    const condition = `loopCounter &lt; ${random.below(4)}`;
    const testBefore = random.chance(0.5);
    const bounds = `testBefore="${testBefore}" loopMaximum="${1 + random.below(3)}"`;
    return (
      `<bpmn:standardLoopCharacteristics ${bounds}>` +
      `<bpmn:loopCondition>${condition}</bpmn:loopCondition></bpmn:standardLoopCharacteristics>`
    );
  }
  const enough = (): string => `numberOfCompletedInstances &gt;= ${1 + random.below(2)}`;
  const completion = random.chance(0.3)
    ? `<bpmn:completionCondition>${enough()}</bpmn:completionCondition>`
    : '';
  return (
    `<bpmn:multiInstanceLoopCharacteristics isSequential="${random.chance(0.4)}">` +
    `<bpmn:loopCardinality>${random.below(4)}</bpmn:loopCardinality>${completion}` +
    '</bpmn:multiInstanceLoopCharacteristics>'
  );
}

/** A timer of some hours. */
export function timerXml(random: SeededChoices): string {
  const duration = `<bpmn:timeDuration>PT${1 + random.below(30)}H</bpmn:timeDuration>`;
  return `<bpmn:timerEventDefinition>${duration}</bpmn:timerEventDefinition>`;
}

function conditionXml(random: SeededChoices): string {
  const condition = `<bpmn:condition>${escape(randomCondition(random))}</bpmn:condition>`;
  return `<bpmn:conditionalEventDefinition>${condition}</bpmn:conditionalEventDefinition>`;
}

/** What an event waits for. */
export function catchXml(random: SeededChoices): string {
  return random.pick([
    timerXml(random),
    `<bpmn:messageEventDefinition messageRef="${random.pick(NAMES.messages)}"/>`,
    `<bpmn:signalEventDefinition signalRef="${random.pick(NAMES.signals)}"/>`,
    conditionXml(random),
  ]);
}
