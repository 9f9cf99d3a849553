import { BpmnModdle, type ModdleElement, type ModdleWarning } from 'bpmn-moddle';
import { parseTerm } from '../calendar/parseTerm.ts';
import type { Definitions, MessageFlow, Pool, ProcessModel } from '../model/process.ts';
import type { Problem } from '../model/problem.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { explainWarning } from './explainWarning.ts';
import { findWrongReferences } from './findWrongReferences.ts';
import { giveIds, type NamedElement } from './giveIds.ts';
import {
  bpmnNameOf,
  readChild,
  readChildren,
  readId,
  readReferenceId,
  readText,
} from './moddleElement.ts';
import { plainText } from './plainText.ts';
import { procedureModdle } from './procedureModdle.ts';
import { readBeside } from './readBeside.ts';
import { readValue, report, type ReadContext } from './readContext.ts';
import { readCorrelation } from './readCorrelation.ts';
import { readProcess } from './readProcess.ts';
import { reportCalculatedNames } from './reportCalculatedNames.ts';
import { reportExtensions } from './reportExtensions.ts';
import { resolveReferences } from './resolveReferences.ts';
import { scanXml, type XmlScan } from './scanXml.ts';

/**
 * Reads BPMN 2.0 XML into the model, or says with line and column why it cannot be read.
 *
 * Everything readable is accepted, also what is not executed (the check refuses that by rule and
 * element); what was noticed while reading stands in `findings`. Pure; nothing is stored. The gate
 * bounds the time: every text is answered within half a second.
 * Refuses: every rule `xml-…`; all problems of one stage together.
 */
export async function parseDefinitions(xml: string): Promise<Result<Definitions, Problem[]>> {
  const text = xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml;
  const scan = scanXml(text);
  if (!scan.ok) return refuse([scan.refusal]);
  const read = await readXml(text, scan.value);
  if (!read.ok) return read;
  return accept(readDefinitions(read.value, scan.value));
}

/** Made once: a reader keeps nothing of what it has read. */
const MODDLE = new BpmnModdle({ lt: procedureModdle });

type ReadXml = {
  readonly root: ModdleElement;
  readonly prefixes: ReadonlyMap<string, string>;
};

async function readXml(xml: string, { places }: XmlScan): Promise<Result<ReadXml, Problem[]>> {
  const explain = (warning: ModdleWarning): Problem => explainWarning(warning, { xml, places });
  try {
    const plain = plainText(xml);
    const reading = await MODDLE.fromXML(plain.xml);
    const warnings = resolveReferences(reading);
    for (const [id, original] of plain.originals) reading.elementsById[id]?.set('id', original);
    const problems = [...warnings.map(explain), ...findWrongReferences(reading, places)];
    if (problems.length > 0) return refuse(problems);
    return accept({ root: reading.rootElement, prefixes: plain.prefixes });
  } catch (error) {
    // The reader rejects with an Error for a text it cannot go on with; that is the file's fault.
    if (!(error instanceof Error) || !('warnings' in error)) throw error;
    const warnings = [...(error.warnings as ModdleWarning[]), { message: error.message }];
    return refuse(warnings.map(explain));
  }
}

const JBPM = 'http://www.jboss.org/drools';

function readDefinitions({ root, prefixes }: ReadXml, scan: XmlScan): Definitions {
  const named = giveIds(root, new Set(scan.places.keys()));
  const elements = readChildren(root, 'rootElements');
  const collaborations = elements.filter((it) => it.$type === 'bpmn:Collaboration');
  const context: ReadContext = {
    places: scan.places,
    prefixes,
    assignsTexts: scan.foreign.some(({ uri }) => uri === JBPM),
    findings: [],
    messageNames: readMessageNames(collaborations),
    performers: new Map(),
    sentKeys: new Map(),
    awaitedKeys: new Map(),
    ...readBeside(elements),
  };
  const messageKeys = readCorrelation(context, elements);
  const pools = collaborations
    .flatMap((it) => readChildren(it, 'participants'))
    .map((pool) => readPool(context, pool));
  reportNamed(context, named);
  reportForeign(context, scan);
  reportRefusedRoots(context, elements);
  reportCalculatedNames(context, elements);
  for (const element of elements.filter(({ $type }) => CARRIED.has($type))) {
    reportExtensions(context, element);
  }
  return {
    id: readId(root),
    processes: readProcesses(context, elements, pools),
    messageFlows: collaborations.flatMap(readMessageFlows),
    pools,
    messageKeys,
    findings: context.findings,
  };
}

function readProcesses(
  context: ReadContext,
  elements: readonly ModdleElement[],
  pools: readonly Pool[],
): readonly ProcessModel[] {
  const processes = elements.filter((it) => it.$type === 'bpmn:Process');
  // A file that says of no process whether it runs was drawn by a tool that leaves it out.
  const isSilent = processes.every((it) => it.get('isExecutable') === undefined);
  return processes.map((process) => {
    const id = readId(process);
    const isExecutable = isSilent || process.get('isExecutable') === true;
    if (isSilent) {
      const facts = { process: readText(process, 'name') ?? id };
      report(context, { rule: 'executable-assumed', severity: 'info', elementId: id, facts });
    }
    const pool = pools.find(({ processId }) => processId === id);
    return readProcess(context, process, { isExecutable, poolId: pool?.id ?? null });
  });
}

function readPool(context: ReadContext, pool: ModdleElement): Pool {
  const process = readChild(pool, 'processRef');
  return {
    id: readId(pool),
    name: readText(pool, 'name') ?? '',
    processId: process === null ? null : readId(process),
    promise: readValue(context, pool, { name: 'promise', read: parseTerm }),
  };
}

function readMessageFlows(collaboration: ModdleElement): readonly MessageFlow[] {
  return readChildren(collaboration, 'messageFlows').map((flow) => ({
    id: readId(flow),
    sourceId: readReferenceId(flow, 'sourceRef'),
    targetId: readReferenceId(flow, 'targetRef'),
  }));
}

/** A message flow gives its name to both ends; the first flow of an end wins. */
function readMessageNames(collaborations: readonly ModdleElement[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const flow of collaborations.flatMap((it) => readChildren(it, 'messageFlows'))) {
    const ends = [readChild(flow, 'sourceRef'), readChild(flow, 'targetRef')];
    const declared = [flow, ...ends].flatMap((it) => (it === null ? [] : declaredMessage(it)));
    const name = declared[0] ?? readText(flow, 'name') ?? readId(flow);
    for (const end of ends) {
      if (end !== null && !names.has(readId(end))) names.set(readId(end), name);
    }
  }
  return names;
}

/** Name of the message that a flow, a task or an event's definition refers to. */
function declaredMessage(element: ModdleElement): readonly string[] {
  const holders = [element, ...readChildren(element, 'eventDefinitions')];
  return holders.flatMap((holder) => {
    const message = readChild(holder, 'messageRef');
    return message === null ? [] : [readText(message, 'name') ?? readId(message)];
  });
}

/** Ids given while reading are found again by nobody: each process tells once how many they are. */
function reportNamed(context: ReadContext, named: readonly NamedElement[]): void {
  for (const process of new Set(named.map((it) => it.process))) {
    report(context, {
      rule: 'id-present',
      severity: 'error',
      elementId: readId(process),
      facts: { count: named.filter((it) => it.process === process).length },
    });
  }
}

function reportForeign(context: ReadContext, scan: XmlScan): void {
  for (const { uri, prefix, place, count } of scan.foreign) {
    context.findings.push({
      rule: 'foreign-extension',
      severity: 'info',
      elementId: '',
      facts: { uri, prefix, count, ...place },
      path: [],
      ...place,
    });
  }
}

/** What events carry. */
const CARRIED = new Set(['bpmn:Error', 'bpmn:Escalation', 'bpmn:Message', 'bpmn:Signal']);

const REFUSED_ROOTS = new Set([
  'bpmn:Choreography',
  'bpmn:GlobalChoreographyTask',
  'bpmn:GlobalConversation',
  'bpmn:GlobalScriptTask',
  'bpmn:GlobalTask',
  'bpmn:GlobalUserTask',
  'bpmn:GlobalManualTask',
  'bpmn:GlobalBusinessRuleTask',
]);

function reportRefusedRoots(context: ReadContext, elements: readonly ModdleElement[]): void {
  const conversations = elements.flatMap((it) => readChildren(it, 'conversations'));
  const refused = [...elements.filter((it) => REFUSED_ROOTS.has(it.$type)), ...conversations];
  for (const element of refused) {
    report(context, {
      rule: 'element-executed',
      severity: 'error',
      elementId: readId(element),
      facts: { bpmnName: bpmnNameOf(element) },
    });
  }
}
