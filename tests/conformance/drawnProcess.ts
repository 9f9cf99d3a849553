import { parseDefinitions } from '../../engine/parse/parseDefinitions.ts';
import type { Definitions } from '../../engine/model/process.ts';

/**
 * A procedure of two steps of one and two working days, one after the other, or side by side
 * between two gateways of a type.
 */
export async function drawnProcess(
  settings: string,
  gateway: string | null = null,
): Promise<Definitions> {
  const steps = '<userTask id="a" lt:budget="1WD"/><userTask id="b" lt:budget="2WD"/>';
  const between =
    gateway === null
      ? flows(['start', 'a'], ['a', 'b'], ['b', 'end'])
      : `<${gateway} id="split"/><${gateway} id="join"/>` +
        flows(['start', 'split'], ['split', 'a'], ['split', 'b'], ['a', 'join']) +
        flows(['b', 'join'], ['join', 'end']);
  const parsed = await parseDefinitions(
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" ' +
      'xmlns:lt="urn:lienthong:bpmn:1" id="d" targetNamespace="t">' +
      `<process id="p" isExecutable="true" lt:procedureCode="1.000001" ${settings}>` +
      `<startEvent id="start"/><endEvent id="end"/>${steps}${between}</process></definitions>`,
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

function flows(...ends: readonly (readonly [string, string])[]): string {
  return ends
    .map(([from, to]) => `<sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"/>`)
    .join('');
}
