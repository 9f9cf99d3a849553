import { seededRandom } from '../../support/seededRandom.ts';

/** One element of a drawing as text: where its start tag begins and ends. */
type Tag = { readonly from: number; readonly to: number; readonly name: string };

type Random = () => number;

const TAG = /<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/g;
const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g;
const REFERENCES = /^(sourceRef|targetRef|attachedToRef|default|processRef|calledElement)$/;
const TYPES =
  `task userTask scriptTask receiveTask subProcess callActivity transaction exclusiveGateway
   parallelGateway inclusiveGateway eventBasedGateway startEvent endEvent boundaryEvent
   intermediateCatchEvent complexGateway`.split(/\s+/);
const VALUES = ['', 'true', 'false', '-1', 'x', '=', 'P1D', '__proto__', 'ế', '&#10;'];
const PIECES = [
  '<multiInstanceLoopCharacteristics isSequential="false"/>',
  '<multiInstanceLoopCharacteristics isSequential="true"/>',
  '<standardLoopCharacteristics testBefore="true" loopMaximum="2"/>',
  '<timerEventDefinition><timeDuration>P1D</timeDuration></timerEventDefinition>',
  '<messageEventDefinition/>',
  '<signalEventDefinition/>',
  '<errorEventDefinition/>',
  '<escalationEventDefinition/>',
  '<compensateEventDefinition/>',
  '<cancelEventDefinition/>',
  '<terminateEventDefinition/>',
  '<conditionalEventDefinition><condition>true</condition></conditionalEventDefinition>',
  '<linkEventDefinition name="on"/>',
];

/**
 * A drawing with one to three faults that a program or a person could make: an attribute dropped,
 * renamed or given another value, an element taken out, doubled or of another type, something put
 * into it, two references exchanged. The same seed gives the same mutant.
 */
export function mutantOf(bpmn: string, seed: number): string {
  const random = seededRandom(seed);
  const count = 1 + Math.floor(random() * 3);
  let mutant = bpmn;
  for (let turn = 0; turn < count; turn += 1) mutant = pick(random, FAULTS)(mutant, random);
  return mutant;
}

type Fault = (bpmn: string, random: Random) => string;

const FAULTS: readonly Fault[] = [
  // Names that BPMN does not have are refused while reading: one fault of that kind is enough.
  (bpmn, random) => onAttribute(bpmn, random, (name, value) => ` ${name}2=${value}`),
  (bpmn, random) => onAttribute(bpmn, random, () => ''),
  (bpmn, random) => onAttribute(bpmn, random, (name) => ` ${name}="${pick(random, VALUES)}"`),
  (bpmn, random) => onElement(bpmn, random, () => ''),
  (bpmn, random) => onElement(bpmn, random, (text) => `${text}${renewIds(text, random)}`),
  (bpmn, random) => onElement(bpmn, random, () => '', /sequenceFlow|EventDefinition|condition/),
  (bpmn, random) => onElement(bpmn, random, (text) => text + text, /EventDefinition/),
  (bpmn, random) => putInside(bpmn, random),
  (bpmn, random) => putInside(bpmn, random),
  retype,
  retype,
  exchangeReferences,
  exchangeReferences,
  exchangeReferences,
];

function onAttribute(
  bpmn: string,
  random: Random,
  change: (name: string, value: string) => string,
): string {
  const tag = pickTag(bpmn, random);
  if (tag === null) return bpmn;
  const text = bpmn.slice(tag.from, tag.to);
  const attributes = [...text.matchAll(ATTRIBUTE)];
  const chosen = pick(random, attributes);
  if (chosen === undefined) return bpmn;
  const [whole, name = '', value = ''] = chosen;
  const at = tag.from + chosen.index;
  return bpmn.slice(0, at) + change(name, value) + bpmn.slice(at + whole.length);
}

/**
 * The whole element, with what is inside; elements of the same name in each other are cut short.
 */
function onElement(
  bpmn: string,
  random: Random,
  change: (text: string) => string,
  names = /./,
): string {
  const tag = pickTag(bpmn, random, names);
  if (tag === null) return bpmn;
  const closing = `</${tag.name}>`;
  const isEmpty = bpmn[tag.to - 2] === '/';
  const end = isEmpty ? tag.to : bpmn.indexOf(closing, tag.to) + closing.length;
  if (end < tag.to) return bpmn;
  return bpmn.slice(0, tag.from) + change(bpmn.slice(tag.from, end)) + bpmn.slice(end);
}

/** Something that BPMN has, in an element that may not have it. */
function putInside(bpmn: string, random: Random): string {
  const tag = pickTag(bpmn, random, /Task$|task$|Event$|Gateway$|[sS]ubProcess$/);
  if (tag === null) return bpmn;
  const prefix = tag.name.slice(0, tag.name.length - localOf(tag.name).length);
  const piece = pick(random, PIECES).replaceAll(/<(\/?)/g, `<$1${prefix}`);
  const isEmpty = bpmn[tag.to - 2] === '/';
  if (!isEmpty) return bpmn.slice(0, tag.to) + piece + bpmn.slice(tag.to);
  return `${bpmn.slice(0, tag.to - 2)}>${piece}</${tag.name}>${bpmn.slice(tag.to)}`;
}

function renewIds(text: string, random: Random): string {
  const ending = Math.floor(random() * 1_000_000);
  return text.replaceAll(/\bid="([^"]*)"/g, (_, id: string) => `id="${id}_${ending}"`);
}

function retype(bpmn: string, random: Random): string {
  const tag = pickTag(bpmn, random);
  if (tag === null || !TYPES.includes(localOf(tag.name))) return bpmn;
  const prefix = tag.name.slice(0, tag.name.length - localOf(tag.name).length);
  const type = prefix + pick(random, TYPES);
  return onNames(bpmn, tag, type);
}

function onNames(bpmn: string, { from, to, name }: Tag, type: string): string {
  const opened = `${bpmn.slice(0, from)}<${type}${bpmn.slice(from + 1 + name.length, to)}`;
  if (bpmn[to - 2] === '/') return opened + bpmn.slice(to);
  return opened + bpmn.slice(to).replace(`</${name}>`, `</${type}>`);
}

function exchangeReferences(bpmn: string, random: Random): string {
  const references = [...bpmn.matchAll(ATTRIBUTE)].filter(([, name = '']) => REFERENCES.test(name));
  const [one, other] = [pick(random, references), pick(random, references)].toSorted(
    (a, b) => (a?.index ?? 0) - (b?.index ?? 0),
  );
  if (one === undefined || other === undefined || one === other) return bpmn;
  const [first, , firstValue = ''] = one;
  const [second, , secondValue = ''] = other;
  return (
    bpmn.slice(0, one.index) +
    first.replace(firstValue, secondValue) +
    bpmn.slice(one.index + first.length, other.index) +
    second.replace(secondValue, firstValue) +
    bpmn.slice(other.index + second.length)
  );
}

/** Not the declaration, and not the root: that is what the gate is for. */
function pickTag(bpmn: string, random: Random, names = /./): Tag | null {
  const tags = [...bpmn.matchAll(TAG)].slice(1).filter(([, name = '']) => names.test(name));
  const chosen = pick(random, tags);
  if (chosen === undefined) return null;
  const [whole, name = ''] = chosen;
  return { from: chosen.index, to: chosen.index + whole.length, name };
}

function localOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  return items[Math.floor(random() * items.length)] as Item;
}
