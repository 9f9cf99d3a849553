import { addData, DATA_FROM } from './addData.ts';
import { seededChoices } from '../support/seededChoices.ts';
import { BOUNDED_FROM, boundFlows } from './boundFlows.ts';
import { addElement, addFlow, Drawing, type Container } from './drawing.ts';
import type { Draw, Part } from './draw.ts';
import { drawActivity, drawEnd } from './drawActivity.ts';
import {
  drawChoice,
  drawEvent,
  drawEventGateway,
  drawFork,
  drawInclusive,
  drawRepeat,
} from './drawBlocks.ts';
import { addProcess, drawBody, drawSubProcess } from './drawContainers.ts';
import { drawGraph } from './drawGraph.ts';
import { drawUndone } from './drawUndone.ts';
import { makeRigid } from './makeRigid.ts';
import { NAMES } from './randomNames.ts';

/** From this seed on flows of events beside an activity lead into joins. */
export const MEETING_FROM = 4_000_000_000;

/** How a model was made. */
export type ModelKind = 'nested' | 'rigid' | 'graph' | 'pools';

/** A model with everything known that is needed to draw it again. */
export type RandomModel = { readonly kind: ModelKind; readonly xml: string; readonly size: number };

/**
 * A drawing of up to 60 elements from a seed: nested blocks, blocks made rigid by added flows and
 * changed gateways, graphs of anything to anything, or several pools with messages.
 *
 * Many are not sound: they deadlock, double their tokens, or never end. From seed BOUNDED_FROM on,
 * flows say how often they are gone over at most; from DATA_FROM on there are data instead; from
 * MEETING_FROM on flows of non-interrupting events lead into joins.
 */
export function randomModel(seed: number): RandomModel {
  if (seed >= MEETING_FROM) return drawMeetingModel(seed);
  if (seed >= DATA_FROM) {
    const model = seed % 2 === 0 ? drawModel(seed) : drawUndoneModel(seed);
    return { ...model, xml: addData(model.xml, seed) };
  }
  const model = drawModel(seed);
  return seed < BOUNDED_FROM ? model : { ...model, xml: boundFlows(model.xml) };
}

/** Of five models one has bounds, and one has data. */
function drawMeetingModel(seed: number): RandomModel {
  const model = drawModel(seed, true);
  if (seed % 5 === 0) return { ...model, xml: boundFlows(model.xml) };
  return seed % 5 === 1 ? { ...model, xml: addData(model.xml, seed) } : model;
}

/** Few models come to undo anything: here all do. */
function drawUndoneModel(seed: number): RandomModel {
  const drawing = new Drawing();
  const random = seededChoices(seed);
  const draw: Draw = { random, drawing, budget: 0, called: [], sequence: drawSequence };
  addNames(draw);
  addProcess(draw, 'P', (container) => drawUndone(draw, container));
  return { kind: 'nested', xml: drawing.toXml(), size: drawing.size };
}

function drawModel(seed: number, meets = false): RandomModel {
  const random = seededChoices(seed);
  const kind = random.pick(['nested', 'nested', 'nested', 'rigid', 'graph', 'pools'] as const);
  // Small models find as much in a tenth of the time; some are large.
  const budget = 4 + Math.floor(36 * random.next() ** 3);
  const drawing = new Drawing();
  const draw: Draw = { random, drawing, budget, meets, called: [], sequence: drawSequence };
  addNames(draw);
  if (kind === 'graph') addProcess(draw, 'P', drawGraph);
  else addProcess(draw, 'P', (container) => drawBody(draw, container, 3));
  if (kind === 'rigid') return { kind, xml: makeRigid(draw), size: drawing.size };
  if (kind === 'pools') addProcess(draw, 'Q', (container) => drawPartner(draw, container));
  return { kind, xml: drawing.toXml(), size: drawing.size };
}

function addNames({ drawing }: Draw): void {
  for (const name of NAMES.messages) drawing.addRoot(`<bpmn:message id="${name}" name="${name}"/>`);
  for (const name of NAMES.signals) drawing.addRoot(`<bpmn:signal id="${name}" name="${name}"/>`);
  for (const code of NAMES.errors)
    drawing.addRoot(`<bpmn:error id="${code}" errorCode="${code}"/>`);
  for (const code of NAMES.escalations) {
    drawing.addRoot(`<bpmn:escalation id="${code}" escalationCode="${code}"/>`);
  }
}

function drawSequence(draw: Draw, container: Container, depth: number): Part {
  const first = drawOne(draw, container, depth);
  let last = first;
  const more = draw.random.below(3);
  for (let index = 0; index < more && draw.budget > 0; index += 1) {
    const next = drawOne(draw, container, depth);
    addFlow(draw.drawing, container, { from: last.last, to: next.first });
    last = next;
  }
  return { first: first.first, last: last.last };
}

const BLOCKS = [
  drawActivity,
  drawActivity,
  drawActivity,
  drawChoice,
  drawFork,
  drawInclusive,
  drawRepeat,
  drawEventGateway,
  drawEvent,
  drawSubProcess,
] as const;

function drawOne(draw: Draw, container: Container, depth: number): Part {
  draw.budget -= 1;
  if (depth <= 0 || draw.budget <= 0) return drawActivity(draw, container);
  return draw.random.pick(BLOCKS)(draw, container, depth - 1);
}

/** Another pool: a message starts it, it waits, answers and ends. */
function drawPartner(draw: Draw, container: Container): void {
  const { drawing, random } = draw;
  const inner = `<bpmn:messageEventDefinition messageRef="${random.pick(NAMES.messages)}"/>`;
  const start = addElement(drawing, container, { type: 'startEvent', inner });
  const part = drawSequence(draw, container, 1);
  const answer = addElement(drawing, container, {
    type: 'intermediateThrowEvent',
    inner: `<bpmn:messageEventDefinition messageRef="${random.pick(NAMES.messages)}"/>`,
  });
  addFlow(drawing, container, { from: start, to: part.first });
  addFlow(drawing, container, { from: part.last, to: answer });
  addFlow(drawing, container, { from: answer, to: drawEnd(draw, container) });
}
