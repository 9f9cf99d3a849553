import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { endlessCalls } from '../../../../../engine/check/calls/endlessCalls.ts';
import { runScenario } from '../../../../../engine/scenario/runScenario.ts';
import { VIETNAM } from '../../../../../procedures/calendars/vietnam.ts';
import { readDrawing } from '../../../../conformance/readDrawing.ts';
import { parseDefinitions } from '../../../../../engine/parse/parseDefinitions.ts';

const FOLDER = join(import.meta.dirname, '../../../../conformance/rules/call-endless');
const WRONG = readdirSync(FOLDER)
  .filter((name) => name.startsWith('wrong-'))
  .map((name) => name.replace('.bpmn', ''));
const PROCESSES = 2_000;

it.each(WRONG)('what is refused in %s is stopped by the limit when it is run', async (name) => {
  const definitions = await readDrawing(join(FOLDER, name));
  const start = definitions.processes[0]?.id ?? '';
  const startAt = Date.parse('2026-03-02T08:00:00+07:00');
  const given = {
    startAt,
    calendar: 'vietnam',
    variables: { kind: 'a' },
    startFirst: [],
    steps: [],
  };
  const options = { calendar: VIETNAM, restartEachStep: false };

  const played = runScenario(definitions, { ...given, start, auto: true }, options);

  const types = played.ok ? played.value.trace.map(({ type }) => type) : [];
  expect(types).toContain('incident');
});

it(`a circle of ${PROCESSES} processes is named at each of its calls`, async () => {
  const definitions = await circle(false);

  const found = [...endlessCalls(definitions).values()].flat();

  expect(found.map(({ node }) => node.id)).toEqual(
    Array.from({ length: PROCESSES }, (_, index) => `c${index}`),
  );
});

it(`a way out of one of ${PROCESSES} processes is a way out of all`, async () => {
  expect(endlessCalls(await circle(true)).size).toBe(0);
});

/** Processes that each call the next one, the last the first. */
async function circle(hasWayOut: boolean) {
  const drawn = Array.from({ length: PROCESSES }, (_, index) => {
    const call = `<callActivity id="c${index}" calledElement="p${(index + 1) % PROCESSES}"/>`;
    const isOut = hasWayOut && index === PROCESSES / 2;
    const out = isOut ? `<sequenceFlow id="o" sourceRef="g${index}" targetRef="e${index}"/>` : '';
    return `<process id="p${index}" isExecutable="true">
      <startEvent id="s${index}"/><exclusiveGateway id="g${index}"/>${call}
      <endEvent id="e${index}"/>
      <sequenceFlow id="a${index}" sourceRef="s${index}" targetRef="g${index}"/>${out}
      <sequenceFlow id="b${index}" sourceRef="g${index}" targetRef="c${index}"/>
      <sequenceFlow id="d${index}" sourceRef="c${index}" targetRef="e${index}"/></process>`;
  });
  const text = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
    targetNamespace="u">${drawn.join('')}</definitions>`;
  const parsed = await parseDefinitions(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}
