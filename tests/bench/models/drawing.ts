/** A drawing while it is made: every call adds one element or one flow. */
export type Drawing = {
  readonly add: (type: string) => string;
  /** `when`: the condition of the flow; "default" makes it the default of its source. */
  readonly connect: (from: string, to: string, when?: string) => void;
  readonly text: () => string;
};

type Flow = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly when: string;
};

/** An empty process `P`, executable; ids are counted. */
export function newDrawing(): Drawing {
  const nodes: { readonly type: string; readonly id: string }[] = [];
  const flows: Flow[] = [];
  return {
    add: (type) => {
      const id = `${type}_${nodes.length + 1}`;
      nodes.push({ type, id });
      return id;
    },
    connect: (from, to, when = '') => {
      flows.push({ id: `Flow_${flows.length + 1}`, from, to, when });
    },
    text: () => {
      const defaults = new Map(
        flows.filter(({ when }) => when === 'default').map(({ id, from }) => [from, id]),
      );
      const drawn = nodes.map(({ type, id }) => {
        const flow = defaults.get(id);
        return `<${type} id="${id}"${flow === undefined ? '' : ` default="${flow}"`}/>`;
      });
      return toText([...drawn, ...flows.map(flowText)].join('\n'));
    },
  };
}

function flowText({ id, from, to, when }: Flow): string {
  const condition = when === '' || when === 'default' ? '' : conditionText(when);
  const ends = `sourceRef="${from}" targetRef="${to}"`;
  return `<sequenceFlow id="${id}" ${ends}>${condition}</sequenceFlow>`;
}

function conditionText(condition: string): string {
  return `<conditionExpression xsi:type="tFormalExpression">${condition}</conditionExpression>`;
}

function toText(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="urn:bench">
<process id="P" isExecutable="true">
${content}
</process></definitions>`;
}
