/** BPMN XML of a random model while it is drawn; ids are short and count up. */
export class Drawing {
  readonly #roots: string[] = [];
  #count = 0;

  /** A new id with that prefix. */
  newId(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }

  /** Elements drawn so far. */
  get size(): number {
    return this.#count;
  }

  /** Adds something beside the processes: a message, a signal, an error, a process. */
  addRoot(xml: string): void {
    this.#roots.push(xml);
  }

  /** The whole file. */
  toXml(): string {
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
      '  xmlns:lt="urn:lienthong:bpmn:1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
      '  id="D" targetNamespace="urn:random">',
      ...this.#roots,
      '</bpmn:definitions>',
    ].join('\n');
  }
}

/** The inside of a process or sub-process while it is drawn. */
export type Container = {
  readonly elements: string[];
  /** Activities that can be compensated, by id. */
  readonly compensated: string[];
  /** Gateways that can join. */
  readonly joins: string[];
  /** Ends of flows of events beside an activity, still to be led into a join. */
  readonly beside: string[];
};

/** A container in which nothing is drawn. */
export function emptyContainer(): Container {
  return { elements: [], compensated: [], joins: [], beside: [] };
}

/** Adds a sequence flow; the condition is FEEL, null for none. */
export function addFlow(
  drawing: Drawing,
  container: Container,
  { from, to, condition = null }: { from: string; to: string; condition?: string | null },
): string {
  const id = drawing.newId('f');
  const expression =
    condition === null
      ? ''
      : [
          '<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">',
          escape(condition),
          '</bpmn:conditionExpression>',
        ].join('');
  const ends = `sourceRef="${from}" targetRef="${to}"`;
  container.elements.push(
    `<bpmn:sequenceFlow id="${id}" ${ends}>${expression}</bpmn:sequenceFlow>`,
  );
  return id;
}

/** Adds an element with its inner XML; the answer is its id. */
export function addElement(
  drawing: Drawing,
  container: Container,
  { type, attributes = '', inner = '' }: { type: string; attributes?: string; inner?: string },
): string {
  const id = drawing.newId(type.slice(0, 2));
  container.elements.push(`<bpmn:${type} id="${id}" ${attributes}>${inner}</bpmn:${type}>`);
  return id;
}

/** Text as XML content. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
