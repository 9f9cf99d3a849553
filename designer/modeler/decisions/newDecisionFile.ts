import type { ModdleElement } from 'bpmn-moddle';
import { DmnModdle } from 'dmn-moddle';

import { readId } from '../../../engine/parse/moddleElement.ts';

/** What a new decision begins with; `id` is also the variable that its value goes to. */
export type NewDecision = {
  readonly id: string;
  readonly name: string;
  readonly input: {
    readonly label: string;
    readonly expression: string;
    readonly type: string;
    readonly allowed: string;
  };
  readonly output: { readonly label: string; readonly name: string };
};

/** A DMN file with one decision, whose table has one input, one output and no row yet. */
export async function newDecisionFile({ id, name, input, output }: NewDecision): Promise<string> {
  const moddle = new DmnModdle();
  const make = (type: string, properties: { readonly [key: string]: unknown }): ModdleElement =>
    moddle.create(`dmn:${type}`, properties);
  const { label, expression, type, allowed } = input;
  const table = make('DecisionTable', {
    id: `${id}_table`,
    hitPolicy: 'UNIQUE',
    input: [
      make('InputClause', {
        id: `${id}_input1`,
        label,
        inputExpression: make('LiteralExpression', {
          id: `${id}_asks1`,
          ...(type === '' ? {} : { typeRef: type }),
          text: expression,
        }),
        ...(allowed === '' ? {} : { inputValues: make('UnaryTests', { text: allowed }) }),
      }),
    ],
    output: [make('OutputClause', { id: `${id}_output1`, ...output, typeRef: 'string' })],
  });
  const variable = make('InformationItem', { id: `${id}_variable`, name: id });
  const decision = make('Decision', { id, name, variable, decisionLogic: table });
  const definitions = make('Definitions', {
    id: `${id}_file`,
    name,
    namespace: 'urn:lienthong:dmn',
    drgElement: [decision],
    dmnDI: drawn(moddle, decision),
  });
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}

/** The decision as a box, for programs that open a file by its diagram. */
function drawn(moddle: DmnModdle, decision: ModdleElement): ModdleElement {
  const id = readId(decision);
  const bounds = moddle.create('dc:Bounds', { x: 160, y: 80, width: 180, height: 80 });
  const shape = moddle.create('dmndi:DMNShape', {
    id: `${id}_shape`,
    dmnElementRef: decision,
    bounds,
  });
  const diagram = moddle.create('dmndi:DMNDiagram', {
    id: `${id}_diagram`,
    diagramElements: [shape],
  });
  return moddle.create('dmndi:DMNDI', { diagrams: [diagram] });
}
