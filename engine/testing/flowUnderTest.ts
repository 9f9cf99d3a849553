import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import { parseDrawing } from '../decide/parseDrawing.ts';
import type { AdministrativeUnits } from '../form/administrativeUnits.ts';
import type { Form, Paper } from '../model/form.ts';
import type { ElementId } from '../model/ids.ts';
import type { Definitions, FlowNode } from '../model/process.ts';
import { FlowExpectation } from './flowExpectation.ts';

/** A drawing with what its dossiers need, ready to be played; made once, played many times. */
export type FlowUnderTest = {
  readonly definitions: Definitions;
  /** Nodes of every process of the file. */
  readonly nodes: ReadonlyMap<ElementId, FlowNode>;
  readonly calendar: WorkingCalendar;
  /** Null: the forms are not known, and values are taken as they are. */
  readonly forms: readonly Form[] | null;
  /** What the applicant has to bring. */
  readonly papers: readonly Paper[];
  /** Null: the units are not known, and addresses are taken as they are. */
  readonly units: AdministrativeUnits | null;
};

/** What stands beside a drawing in the folder of a procedure. */
export type FlowSurroundings = {
  readonly calendar: WorkingCalendar;
  readonly forms?: readonly Form[] | undefined;
  readonly papers?: readonly Paper[] | undefined;
  /** DMN XML of the files beside the drawing. */
  readonly decisions?: readonly string[] | undefined;
  readonly units?: AdministrativeUnits | undefined;
};

/** A drawing that has been read, with what stands beside it. */
export function flowUnderTest(
  definitions: Definitions,
  { calendar, forms, papers, units }: FlowSurroundings,
): FlowUnderTest {
  const nodes = new Map(definitions.processes.flatMap((it) => it.nodes.map((n) => [n.id, n])));
  return {
    definitions,
    nodes,
    calendar,
    forms: forms ?? null,
    papers: papers ?? [],
    units: units ?? null,
  };
}

/**
 * Reads BPMN XML, and DMN XML beside it, for a test; throws FlowExpectation with every problem when
 * it is not readable.
 */
export async function parseFlow(
  bpmn: string,
  surroundings: FlowSurroundings,
): Promise<FlowUnderTest> {
  const { decisions = [] } = surroundings;
  const parsed = await parseDrawing({ bpmn, decisions });
  if (parsed.ok) return flowUnderTest(parsed.value, surroundings);
  const lines = parsed.refusal.map(({ rule, line, facts }) => {
    return `  line ${line ?? '?'}: ${rule} ${JSON.stringify(facts)}`;
  });
  throw new FlowExpectation(['Expected a readable drawing, but got:', ...lines].join('\n'));
}
