import { expect, it } from 'vitest';
import { compileProcess } from '../../../../engine/compile/compileProcess.ts';
import { parseDrawing } from '../../../../engine/decide/parseDrawing.ts';
import type { Variables } from '../../../../engine/model/json.ts';
import type { Definitions } from '../../../../engine/model/process.ts';
import type { Step } from '../../../../engine/model/step.ts';
import { startStep } from '../../../../engine/step/startStep.ts';
import { fileText, tableText } from './dmnText.ts';

const FEE = tableText({
  inputs: [['copies']],
  outputs: [['fee']],
  rules: [
    ['< 3', '2000'],
    ['> 1', '1500'],
  ],
});

function literal(text: string, variable: string): string {
  const inner = `<literalExpression><text>${text}</text></literalExpression>`;
  const named = `<variable name="${variable}"/>`;
  return fileText(`<decision id="Fee" name="Fee">${named}${inner}</decision>`);
}

/** A business rule task `A` with these attributes between a start and an end. */
async function read(attributes: string, ...decisions: readonly string[]): Promise<Definitions> {
  const parsed = await parseDrawing({
    bpmn: `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
      xmlns:lt="urn:lienthong:bpmn:1" id="d" targetNamespace="t">
      <process id="P" isExecutable="true">
        <startEvent id="s"/><businessRuleTask id="A" ${attributes}/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="A"/>
        <sequenceFlow id="f2" sourceRef="A" targetRef="e"/>
      </process></definitions>`,
    decisions,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.value;
}

function begin(definitions: Definitions, variables: Variables): Step {
  const [process] = definitions.processes;
  if (process === undefined) throw new Error('Expected a process.');
  const compiled = compileProcess(process, definitions);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.refusal));
  return startStep(compiled.value, { type: 'start', startId: null, variables }, 0);
}

it('a task without a variable of its own gives the value to the one of the decision', async () => {
  const named = await read('lt:decision="Fee" lt:resultVariable="sum"', literal('1 + 1', 'fee'));
  const unnamed = await read('lt:decision="Fee"', literal('1 + 1', 'fee'));

  expect(begin(named, {}).snapshot.variables).toEqual({ sum: 2 });
  expect(begin(unnamed, {}).snapshot.variables).toEqual({ fee: 2 });
});

it('of several files with the same decision the first counts', async () => {
  const definitions = await read('lt:decision="Fee"', literal('1', 'one'), literal('2', 'two'));

  expect(begin(definitions, {}).snapshot.variables).toEqual({ one: 1 });
});

it('a decision that fails is an incident at the task, with what the decision says', async () => {
  const definitions = await read('lt:decision="Fee"', FEE);

  const { snapshot } = begin(definitions, { copies: 2 });

  expect(snapshot.status).toBe('incident');
  expect(snapshot.incidents).toMatchObject([
    {
      elementId: 'A',
      code: 'EXPRESSION_FAILED',
      facts: { decisionId: 'Fee', code: 'RULES_OVERLAP', values: '[[2000],[1500]]' },
    },
  ]);
});

it('a decision of no file is told and waits outside; without files it only waits', async () => {
  const unknown = await read('lt:decision="Fees"', FEE);
  const alone = await read('lt:decision="Fees"');

  expect(unknown.findings).toEqual([
    {
      rule: 'decision-known',
      severity: 'warning',
      elementId: 'A',
      facts: { decision: 'Fees' },
      path: [],
      line: 4,
    },
  ]);
  expect(alone.findings).toEqual([]);
  for (const definitions of [unknown, alone]) {
    const { effects } = begin(definitions, { copies: 2 });
    expect(effects).toContainEqual(expect.objectContaining({ type: 'openTask', kind: 'external' }));
  }
});

it('decisions that cannot be read are refused with the drawing', async () => {
  const bpmn =
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"/>';

  const refused = await parseDrawing({ bpmn, decisions: [FEE, '<nothing'] });

  expect(refused).toMatchObject({ ok: false, refusal: [{ rule: 'xml-not-well-formed' }] });
});
