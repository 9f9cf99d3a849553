import type { SeededChoices } from '../support/seededChoices.ts';
import type { Draw } from './draw.ts';

/** Adds flows across the branches of a nested drawing and changes a gateway's kind. */
export function makeRigid({ drawing, random }: Draw): string {
  return withAddedFlows(withOtherGateway(drawing.toXml(), random), random);
}

function withOtherGateway(xml: string, random: SeededChoices): string {
  const gateways = /<bpmn:(parallel|exclusive|inclusive)Gateway id="([^"]+)" ?>/g;
  const joins = [...xml.matchAll(gateways)];
  if (joins.length === 0 || !random.chance(0.6)) return xml;
  const [whole, type = '', id = ''] = random.pick(joins);
  const other = random.pick(['parallel', 'inclusive', 'exclusive'].filter((one) => one !== type));
  const element = `<bpmn:${other}Gateway id="${id}"></bpmn:${other}Gateway>`;
  return xml.replace(`${whole}</bpmn:${type}Gateway>`, element);
}

function withAddedFlows(xml: string, random: SeededChoices): string {
  const [, before, body = '', after = ''] =
    /^([\s\S]*<bpmn:process id="P"[^>]*>)([\s\S]*?)(<\/bpmn:process>[\s\S]*)$/.exec(xml) ?? [];
  // Only what stands directly in the process: flows do not cross the border of a sub-process.
  const direct = body.replaceAll(/<bpmn:(subProcess|transaction) [\s\S]*<\/bpmn:\1>/g, '');
  const found = direct.matchAll(/<bpmn:(?:userTask|task|serviceTask) id="([^"]+)"/g);
  const tasks = [...found].map(([, id]) => id ?? '');
  if (tasks.length < 2 || before === undefined) return xml;
  const added = [...Array(1 + random.below(2)).keys()].map((index) => {
    const [from, to] = [random.pick(tasks), random.pick(tasks)];
    return `<bpmn:sequenceFlow id="added${index}" sourceRef="${from}" targetRef="${to}"/>`;
  });
  return `${before}${body}${added.join('')}${after}`;
}
