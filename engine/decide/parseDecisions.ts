import type { ModdleElement, ModdleWarning } from 'bpmn-moddle';
import type { Problem } from '../model/problem.ts';
import { accept, refuse, type Result } from '../model/result.ts';
import { explainWarning } from '../parse/explainWarning.ts';
import { readChildren, readId } from '../parse/moddleElement.ts';
import { scanXml, type XmlLanguage, type XmlScan } from '../parse/scanXml.ts';
import type { DecisionModel } from '../model/decision.ts';
import { findRequirementFaults } from './findRequirementFaults.ts';
import { readDecision } from './readDecision.ts';

/** The version that the reader knows; tables are written alike in the others. */
const NAMESPACE = 'https://www.omg.org/spec/DMN/20191111/MODEL/';
const SISTERS = [
  'http://www.omg.org/spec/DMN/20180521/MODEL/',
  'https://www.omg.org/spec/DMN/20211108/MODEL/',
  'https://www.omg.org/spec/DMN/20230324/MODEL/',
];
const DMN: XmlLanguage = { rule: 'xml-not-dmn', namespaces: new Set([NAMESPACE, ...SISTERS]) };

/**
 * Reads DMN XML (1.2 to 1.5) into a model whose decisions can be asked, or says everything that is
 * wrong with it. Pure; the gate of the BPMN reader bounds its time.
 *
 * Refuses: every rule `xml-…`, `decision-executed`, `decision-table-valid`, `decision-requirement`,
 * `expression-valid`, `expression-language`.
 */
export async function parseDecisions(
  xml: string,
): Promise<Result<DecisionModel, readonly Problem[]>> {
  const text = xml.charCodeAt(0) === 0xfeff ? xml.slice(1) : xml;
  const scan = scanXml(text, DMN);
  if (!scan.ok) return refuse([scan.refusal]);
  const read = await readXml(text, scan.value);
  return read.ok ? readModel(read.value, scan.value) : read;
}

async function readXml(
  xml: string,
  { places }: XmlScan,
): Promise<Result<ModdleElement, readonly Problem[]>> {
  const explain = (warning: ModdleWarning): Problem => explainWarning(warning, { xml, places });
  const known = SISTERS.reduce((text, sister) => text.replaceAll(sister, NAMESPACE), xml);
  // Most drawings have no tables: their reader is a tenth of what the designer's thread loads.
  const { DmnModdle } = await import('dmn-moddle');
  try {
    const { rootElement, warnings } = await new DmnModdle().fromXML(known);
    return warnings.length === 0 ? accept(rootElement) : refuse(warnings.map(explain));
  } catch (error) {
    // The reader rejects with an Error for a text it cannot go on with; that is the file's fault.
    if (!(error instanceof Error) || !('warnings' in error)) throw error;
    const warnings = [...(error.warnings as ModdleWarning[]), { message: error.message }];
    return refuse(warnings.map(explain));
  }
}

function readModel(
  root: ModdleElement,
  { places }: XmlScan,
): Result<DecisionModel, readonly Problem[]> {
  const elements = readChildren(root, 'drgElement');
  const problems: Problem[] = [];
  const decisions = elements
    .filter((element) => element.$type === 'dmn:Decision')
    .map((element) => readDecision({ elements, places, problems }, element));
  problems.push(...findRequirementFaults(decisions, places));
  if (problems.length > 0) return refuse(problems);
  return accept({ id: readId(root), decisions });
}
