import { seededChoices, type SeededChoices } from '../support/seededChoices.ts';
import { NAMES } from './randomNames.ts';

/** From this seed on models have data of their own; earlier seeds draw what they always drew. */
export const DATA_FROM = 3_000_000_000;

const CARRYING = '(?:message|signal|error|escalation)EventDefinition';
const THROWING = beginOf('endEvent|intermediateThrowEvent');
const CATCHING = beginOf('startEvent|intermediateCatchEvent|boundaryEvent');
const CONTAINER = /<bpmn:(subProcess|transaction) id="(\w+)" ([^>]*)>/g;
const HANDLER = /<bpmn:task id="(\w+)" isForCompensation="true"><\/bpmn:task>/g;

/**
 * Adds to a drawing what needs data: data objects of sub-processes, some of which hide a variable
 * around, handlers that compute with the data of what they undo, and events that carry values.
 */
export function addData(xml: string, seed: number): string {
  const random = seededChoices(seed ^ 0xda7a);
  return xml
    .replaceAll(CONTAINER, (tag, _type, id: string) => `${tag}${dataObject(random, id)}`)
    .replaceAll(HANDLER, (_tag, id: string) => handler(random, id))
    .replaceAll(THROWING, (tag, id: string) => {
      return random.chance(0.5) ? tag + sent(random, id) : tag;
    })
    .replaceAll(CATCHING, (tag, id: string) => {
      return random.chance(0.5) ? tag + received(random, id) : tag;
    });
}

/** The opening tag of an event that carries values, up to its definition. */
function beginOf(types: string): RegExp {
  return new RegExp(`<bpmn:(?:${types}) id="(\\w+)" [^>]*>(?=<bpmn:${CARRYING})`, 'g');
}

function dataObject(random: SeededChoices, id: string): string {
  if (random.chance(0.3)) return '';
  const name = random.pick(['own', 'own', ...NAMES.variables]);
  return `<bpmn:dataObject id="${id}_d" name="${name}"/>`;
}

/** What is not known in every place is an incident, the same for every executor. */
function handler(random: SeededChoices, id: string): string {
  const one = random.pick(NAMES.variables);
  const script = random.pick([
    `not(${one})`,
    `${one} = true`,
    'loopCounter = 1',
    'own = null',
    `if own = null then ${one} else own`,
  ]);
  const result = random.pick(['own', ...NAMES.variables]);
  return (
    `<bpmn:scriptTask id="${id}" isForCompensation="true" lt:resultVariable="${result}">` +
    `<bpmn:script>${script}</bpmn:script></bpmn:scriptTask>`
  );
}

function sent(random: SeededChoices, id: string): string {
  const from = random.pick([`not(${random.pick(NAMES.variables)})`, 'true', 'own', 'loopCounter']);
  return (
    `<bpmn:dataInput id="${id}_i" name="p"/><bpmn:dataInputAssociation id="${id}_a">` +
    `<bpmn:targetRef>${id}_i</bpmn:targetRef>${assignment(from, `${id}_i`)}` +
    `</bpmn:dataInputAssociation>`
  );
}

function received(random: SeededChoices, id: string): string {
  const from = random.pick(['q = true', 'q', 'q = null', 'not(q)', 'p']);
  const to = random.pick(['own', ...NAMES.variables]);
  return (
    `<bpmn:dataOutput id="${id}_o" name="q"/><bpmn:dataOutputAssociation id="${id}_a">` +
    `<bpmn:sourceRef>${id}_o</bpmn:sourceRef>${assignment(from, to)}` +
    `</bpmn:dataOutputAssociation>`
  );
}

function assignment(from: string, to: string): string {
  const ends = `<bpmn:from>${from}</bpmn:from><bpmn:to>${to}</bpmn:to>`;
  return `<bpmn:assignment>${ends}</bpmn:assignment>`;
}
