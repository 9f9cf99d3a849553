import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { FeeSchema, FormSchema, PaperSchema, type Form } from '../../api/contract/forms.ts';
import { parseTerm } from '../../engine/calendar/parseTerm.ts';
import { checkDefinitions } from '../../engine/check/checkDefinitions.ts';
import { checkForms } from '../../engine/form/checkForms.ts';
import { findLongestPath } from '../../engine/check/graph/findLongestPath.ts';
import { buildProcessGraph } from '../../engine/check/graph/buildProcessGraph.ts';
import type { FlowNode, ProcessModel } from '../../engine/model/process.ts';
import { runScenario } from '../../engine/scenario/runScenario.ts';
import { checkScenario } from '../../engine/testing/checkScenario.ts';
import { countTaken } from '../../engine/testing/countTaken.ts';
import type { FlowUnderTest } from '../../engine/testing/flowUnderTest.ts';
import { testMutants } from '../../engine/testing/mutants/testMutants.ts';
import { flowGoals, goalKey } from '../../engine/testing/paths/flowGoals.ts';
import { readScenarioFile, type ScenarioFile } from '../../engine/testing/scenarioFile.ts';
import { VIETNAM } from '../../procedures/calendars/vietnam.ts';
import { openProcedure } from '../support/openProcedure.ts';

const FOLDER = join(import.meta.dirname, '../../procedures');
const slugs = readdirSync(FOLDER).filter((slug) => existsSync(join(FOLDER, slug, 'process.bpmn')));

// The sums of the step tables in the README of each procedure, in working minutes.
const SUMS: { readonly [slug: string]: number } = {
  'household-business-registration': 24 * 60,
  'household-business-registration-4h': 4 * 60,
  'household-business-registration-long-xuyen': 24 * 60,
  // 4 hours, half an hour to agree on the term, and once 3 hours when the copy is sent back.
  'certified-copies': 7.5 * 60,
  'compensation-deduction': 168 * 60,
  'birth-bundle': 24 * 60,
  'building-permit': 56 * 60,
  'death-at-home': 8 * 60,
  'death-bundle': 144 * 60,
  'ethnic-area-list': 45 * 8 * 60,
  'investment-approval': 136 * 60,
  'judicial-record': 40 * 60,
  'karaoke-permit': 128 * 60,
  'land-change': 64 * 60,
  'merit-certificate': 200 * 60,
  'process-approval': 80 * 60,
  'school-transfer': 64 * 60,
  'part-lateness': 7 * 60,
  'part-withdrawal': 6 * 60,
  'part-intake': 6 * 60,
  'part-supplement': 14 * 60,
  'part-payment': 20 * 60,
  'part-signature': 16 * 60,
  'part-opinions': 52 * 60,
  'part-return': 0,
};

// The law counts 35 days of the calendar, the decision of the province steps in working time.
const DELIBERATE: { readonly [slug: string]: readonly string[] } = {
  'investment-approval': ['term-unit-differs'],
};

it('the library has its procedures and the parts that others call', () => {
  expect(slugs.toSorted()).toEqual(Object.keys(SUMS).toSorted());
});

describe.each(slugs)('%s', (slug) => {
  const description = readJson(join(FOLDER, slug, 'procedure.json')) as Description;
  const loaded: {
    flow?: FlowUnderTest;
    process?: ProcessModel;
    problems?: readonly { readonly rule: string }[];
  } = {};

  beforeAll(async () => {
    loaded.flow = await openProcedure(slug);
    loaded.problems = checkDefinitions(loaded.flow.definitions);
    loaded.process = loaded.flow.definitions.processes[0]!;
  });

  it('has nothing that the check finds, not even a hint, but what is meant so', () => {
    expect(loaded.problems?.map(({ rule }) => rule)).toEqual(DELIBERATE[slug] ?? []);
  });

  it('has forms that can be filled in, and conditions that fit them', () => {
    expect(checkForms(loaded.flow!.definitions, loaded.flow!.forms ?? [])).toEqual([]);
  });

  it('says the same in its description and its drawing', () => {
    const { settings } = loaded.process!;

    expect(description.slug).toBe(slug);
    expect(description.code).toBe(settings.procedureCode);
    expect(parseTerm(description.legalTerm)).toEqual(settings.legalTerm);
    expect(description.promisedTerm ?? null).toBe(
      settings.promisedTerm === null ? null : `${settings.promisedTerm.amount}WH`,
    );
    expect(description.cutOff ?? null).toBe(settings.cutOff);
    expect(description.legalBasis.map(({ text }) => text)).toEqual(
      expect.arrayContaining(settings.legalBasis.map(({ text }) => text)),
    );
    expect(description.agencyRoles.toSorted()).toEqual(agencyRoles(loaded.process!));
  });

  it('takes at most what its step table sums up to, on its longest path', () => {
    const { sumMinutes } = findLongestPath(loaded.process!, buildProcessGraph(loaded.process!));

    expect(sumMinutes).toBe(SUMS[slug]);
  });

  it('marks every part as a fact or a proposal', () => {
    const marks = Object.values(description.marks);

    expect(marks.length).toBeGreaterThan(5);
    expect(marks.filter((mark) => mark !== 'fact' && mark !== 'proposal')).toEqual([]);
  });

  it('has papers, fees and forms as the contract wants them', () => {
    for (const paper of description.papers) PaperSchema.parse(paper);
    for (const fee of description.fees) FeeSchema.parse(fee);
    const keys = formsOf(slug).map((form) => form.key);

    expect(keys).toEqual(formFiles(slug).map((name) => name.replace('.json', '')));
    expect(formKeys(loaded.process!)).toEqual(keys.toSorted());
  });

  it('asks in some form for every variable that a condition or script names', () => {
    const written = formsOf(slug).flatMap(({ fields }) =>
      fields.filter((field) => field.readOnly !== true).map((field) => field.key),
    );
    const named = expressions(loaded.process!).flatMap((text) => variablesIn(text));

    expect(named.filter((name) => !written.includes(name))).toEqual([]);
  });

  it('shows in read-only fields only what an earlier form or a script writes', () => {
    const forms = formsOf(slug);
    const scripts = loaded.process!.nodes.flatMap((node) =>
      'resultVariable' in node && node.resultVariable !== null ? [node.resultVariable] : [],
    );
    const fields = forms.flatMap((form) => form.fields);
    const written = new Set([
      ...scripts,
      ...fields.filter((field) => field.readOnly !== true).map(({ key }) => key),
    ]);

    const shown = fields.filter((field) => field.readOnly === true).map(({ key }) => key);
    expect(shown.filter((key) => !written.has(key))).toEqual([]);
  });

  it('tells the applicant in words of its own at which step the dossier is', () => {
    const silent = loaded
      .process!.nodes.filter(({ type }) => type === 'userTask' || type === 'receiveTask')
      .filter(({ publicName }) => publicName === null);

    expect(silent.map(({ id }) => id)).toEqual([]);
  });

  it.each(scenarioFiles(slug))('gives the expected result for %s', (name) => {
    const file = readScenarioOf(slug, name);

    expect(checkScenario(loaded.flow!, file)).toEqual([]);
    expect(file.steps.every((step) => step?.as !== undefined || step === null)).toBe(true);
    expect(play(loaded.flow!, file, true)).toEqual(play(loaded.flow!, file, false));
  });

  it('takes every flow in some scenario', () => {
    const scenarios = scenarioFiles(slug).map((name) => readScenarioOf(slug, name).scenario);

    const taken = countTaken(loaded.flow!, scenarios);

    const missing = flowGoals(loaded.flow!.definitions).filter((goal) => !taken.has(goalKey(goal)));
    expect(missing).toEqual([]);
  });

  it('has scenarios that notice nearly every mistake that could be made in its drawing', () => {
    const files = scenarioFiles(slug).map((name) => readScenarioOf(slug, name));

    const { killed, survivors } = testMutants(loaded.flow!, files);

    expect(killed).toBeGreaterThan(10);
    expect(killed / (killed + survivors.length)).toBeGreaterThanOrEqual(0.9);
  });
});

function scenarioFiles(slug: string): readonly string[] {
  return readdirSync(join(FOLDER, slug, 'scenarios')).toSorted();
}

function readScenarioOf(slug: string, name: string): ScenarioFile {
  const file = readScenarioFile(readJson(join(FOLDER, slug, 'scenarios', name)));
  if (!file.ok) throw new Error(file.refusal);
  return file.value;
}

function play(
  { definitions }: FlowUnderTest,
  { scenario }: ScenarioFile,
  restartEachStep: boolean,
) {
  const result = runScenario(definitions, scenario, { calendar: VIETNAM, restartEachStep });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

type Description = {
  readonly slug: string;
  readonly code: string;
  readonly legalTerm: string;
  readonly promisedTerm?: string;
  readonly cutOff?: string;
  readonly legalBasis: readonly { readonly text: string }[];
  readonly agencyRoles: readonly string[];
  readonly papers: readonly unknown[];
  readonly fees: readonly unknown[];
  readonly marks: { readonly [part: string]: string };
};

function formFiles(slug: string): readonly string[] {
  return readdirSync(join(FOLDER, slug, 'forms')).toSorted();
}

function formsOf(slug: string): readonly Form[] {
  return formFiles(slug).map((name) =>
    FormSchema.parse(readJson(join(FOLDER, slug, 'forms', name))),
  );
}

function formKeys(process: ProcessModel): readonly string[] {
  const keys = process.nodes.flatMap((node) =>
    'formKey' in node && node.formKey !== null ? [node.formKey] : [],
  );
  return [...new Set(keys)].toSorted();
}

function agencyRoles(process: ProcessModel): readonly string[] {
  const roles = process.nodes.flatMap((node) =>
    'performer' in node && node.performer !== null ? [node.performer.agencyRole] : [],
  );
  return [...new Set(roles)].toSorted();
}

function expressions(process: ProcessModel): readonly string[] {
  const conditions = process.flows.map(({ condition }) => condition);
  const scripts = process.nodes.map((node: FlowNode) => ('script' in node ? node.script : null));
  return [...conditions, ...scripts].filter((text) => text !== null);
}

/** Names in a FEEL text: words outside strings that are no keyword and no call. */
function variablesIn(text: string): readonly string[] {
  const bare = text.replaceAll(/"[^"]*"/g, '').replaceAll(/dossier\.\w+/g, '');
  const words = bare.match(/[A-Za-z]\w*(?!\w*\s*\()/g) ?? [];
  const keywords = ['if', 'then', 'else', 'and', 'or', 'true', 'false', 'null'];
  return words.filter((word) => !keywords.includes(word));
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}
