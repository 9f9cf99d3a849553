import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Fee, Form, Paper } from '../../engine/model/form.ts';
import type { Json, Variables } from '../../engine/model/json.ts';
import type { ProcedureContent } from '../../engine/model/procedure.ts';
import { FEES, FEES_FORMS, FEES_PAPERS } from './drawings/feesContent.ts';

/** A procedure with what the simulator has to know to play it to its end. */
export type ProcedureKit = {
  readonly slug: string;
  readonly content: ProcedureContent;
  /** Values that conditions and scripts read; who completes a task draws some of them. */
  readonly choices: { readonly [variable: string]: readonly Json[] };
  /** With these every loop is left and every incident is mended. */
  readonly finishing: Variables;
};

/** What a kit says beside its files. */
type Play = Pick<ProcedureKit, 'choices' | 'finishing'>;

const DECISIONS = ['return', 'supplement', 'go-on', 'go-on'];
const SIGNED = { signDecision: ['return', 'sign', 'sign'] };
const APPRAISED = { appraisal: ['supplement', 'ineligible', 'eligible', 'eligible', 7] };

/** What its dossiers pay, sign and use again: it takes part in every simulation. */
export const FEES_SLUG = 'fees';

const DRAWN: { readonly [slug: string]: Play & { readonly file: string } } = {
  licence: {
    file: 'tests/support/drawings/licence.bpmn',
    choices: { decision: DECISIONS },
    finishing: { decision: 'go-on' },
  },
  partners: { file: 'tests/support/drawings/partners.bpmn', choices: {}, finishing: {} },
  parallel: { file: 'tests/simulation/drawings/parallel.bpmn', choices: {}, finishing: {} },
  connectors: { file: 'tests/simulation/drawings/connectors.bpmn', choices: {}, finishing: {} },
  deadlines: {
    file: 'tests/simulation/drawings/deadlines.bpmn',
    choices: { decision: DECISIONS },
    finishing: { decision: 'go-on' },
  },
  incidents: {
    file: 'tests/simulation/drawings/incidents.bpmn',
    choices: { amount: [50, 5000, 'much'], copies: [0, 1, 2], decision: DECISIONS },
    finishing: { amount: 10, copies: 1, decision: 'go-on' },
  },
  inclusive: {
    file: 'tests/simulation/drawings/inclusive.bpmn',
    choices: { askJustice: [true, false, 'perhaps'], askLeader: [true, false] },
    finishing: { askJustice: false, askLeader: true },
  },
};

const PUBLISHED: { readonly [slug: string]: Play } = {
  'household-business-registration': {
    choices: { ...APPRAISED, ...SIGNED, reviewDecision: ['return', 'approve', 'approve'] },
    finishing: { appraisal: 'eligible', reviewDecision: 'approve', signDecision: 'sign' },
  },
  'household-business-registration-4h': {
    choices: { ...APPRAISED, ...SIGNED },
    finishing: { appraisal: 'eligible', signDecision: 'sign' },
  },
  'certified-copies': {
    choices: {
      certifiability: ['forbidden', 'allowed', 'allowed'],
      originalPages: [1, 5, 250, 'many'],
      copyCount: [1, 3],
      isComplex: [true, false],
      ...SIGNED,
    },
    finishing: {
      certifiability: 'allowed',
      originalPages: 2,
      copyCount: 1,
      isComplex: false,
      signDecision: 'sign',
    },
  },
  'compensation-deduction': {
    choices: {
      intakeDecision: ['rejected', 'incomplete', 'complete', 'complete'],
      reviewDecision: ['return', 'approve'],
      approveDecision: ['return', 'sign'],
    },
    finishing: { intakeDecision: 'complete', reviewDecision: 'approve', approveDecision: 'sign' },
  },
};

const EMPTY = { decisions: [], forms: [], papers: [], fees: [] };

/** Every procedure that is simulated; `root` is the folder of the repository. */
export function readKits(root: string): readonly ProcedureKit[] {
  const bpmn = readFileSync(join(root, 'tests/simulation/drawings/fees.bpmn'), 'utf8');
  const asked = { forms: FEES_FORMS, papers: FEES_PAPERS, fees: FEES };
  return [
    {
      slug: FEES_SLUG,
      content: { ...EMPTY, bpmn, ...asked },
      choices: { copies: [1, 2, 'many'], signDecision: ['return', 'sign', 'sign', 'sign'] },
      finishing: { copies: 1, signDecision: 'sign' },
    },
    ...Object.entries(DRAWN).map(([slug, { file, ...play }]) => ({
      slug,
      content: { ...EMPTY, bpmn: readFileSync(join(root, file), 'utf8') },
      ...play,
    })),
    ...Object.entries(PUBLISHED).map(([slug, play]) => ({
      slug,
      content: readProcedure(join(root, 'procedures', slug)),
      ...play,
    })),
  ];
}

function readProcedure(folder: string): ProcedureContent {
  const description = readJson(join(folder, 'procedure.json')) as {
    readonly papers: readonly Paper[];
    readonly fees: readonly Fee[];
  };
  const forms = readdirSync(join(folder, 'forms'))
    .toSorted()
    .map((name) => readJson(join(folder, 'forms', name)) as Form);
  const bpmn = readFileSync(join(folder, 'process.bpmn'), 'utf8');
  const { papers, fees } = description;
  return { ...EMPTY, bpmn, forms, papers, fees };
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
