import type { LifeStep } from '../../engine/model/life.ts';
import type { Draft, Procedure, ProcedureVersion } from '../../engine/model/procedure.ts';
import type { ProcessSettings } from '../../engine/model/process.ts';
import type { Term } from '../../engine/model/time.ts';
import type { ProcedureLife } from '../../engine/run/life/procedureLife.ts';
import type {
  DraftView,
  ProcedureRow,
  VersionRow,
  VersionSettings,
  VersionView,
} from '../contract/procedures.ts';
import { callableNames } from './callableNames.ts';
import type { Directory } from './directory.ts';
import { toMoment } from './moment.ts';

/** A procedure with its draft and versions as read. */
export type ProcedureReading = {
  readonly procedure: Procedure;
  readonly draft: Draft | null;
  /** By number. */
  readonly versions: readonly ProcedureVersion[];
  readonly inForce: ProcedureVersion | null;
  /** Steps of its life, by seq, and what they have led to. */
  readonly steps: readonly LifeStep[];
  readonly life: ProcedureLife;
  /** Why no dossier is received today although a version is in force. */
  readonly stopped: ProcedureRow['stopped'];
};

/** One line of the list of procedures. */
export function presentProcedureRow(
  { procedure, draft, inForce, versions, life, stopped }: ProcedureReading,
  directory: Directory,
): ProcedureRow {
  const { procedureId, code, name, field, isPart } = procedure;
  return {
    procedureId,
    code,
    name,
    field,
    isPart,
    callableAs: callableNames(procedure, versions),
    inForce: inForce && {
      versionId: inForce.versionId,
      number: inForce.number,
      effectiveOn: inForce.effectiveOn,
    },
    stopped,
    draft: draft && {
      revision: draft.revision,
      updatedAt: toMoment(draft.updatedAt),
      updatedBy: directory.personName(draft.updatedBy),
      stage: life.stage,
    },
  };
}

/** One version in a list; a version before the one in force is superseded. */
export function presentVersionRow(
  version: ProcedureVersion,
  reading: Pick<ProcedureReading, 'inForce' | 'steps' | 'stopped'>,
  directory: Directory,
): VersionRow {
  const { versionId, number, effectiveOn, legalBasis, note, publishedAt, hash } = version;
  return {
    versionId,
    number,
    status: statusOf(version, reading),
    effectiveOn,
    legalBasis: legalBasis && {
      text: legalBasis.text,
      article: legalBasis.article,
      from: legalBasis.from,
    },
    note,
    publishedAt: toMoment(publishedAt),
    publishedBy: directory.personRef(version.publishedBy),
    decision:
      reading.steps.find((step) => step.act === 'publish' && step.versionId === versionId)
        ?.decision ?? null,
    hash,
  };
}

function statusOf(
  { number }: ProcedureVersion,
  { inForce, stopped }: Pick<ProcedureReading, 'inForce' | 'stopped'>,
): VersionRow['status'] {
  if (inForce === null) return 'PUBLISHED';
  if (number < inForce.number) return 'SUPERSEDED';
  return number === inForce.number ? (stopped ?? 'PUBLISHED') : 'PUBLISHED';
}

/** A version with everything that was published. */
export function presentVersion(
  version: ProcedureVersion,
  settings: ProcessSettings,
  row: VersionRow,
): VersionView {
  const { procedureId, bpmn, decisions, forms, papers, fees } = version;
  const content = { bpmn, decisions, forms, papers, fees };
  return { ...row, procedureId, ...content, settings: presentSettings(settings) };
}

/** The draft for the designer. */
export function presentDraft(
  draft: Draft,
  { life }: Pick<ProcedureReading, 'life'>,
  directory: Directory,
): DraftView {
  const { procedureId, bpmn, decisions, forms, papers, fees, revision } = draft;
  return {
    procedureId,
    bpmn,
    decisions,
    forms,
    papers,
    fees,
    revision,
    updatedAt: toMoment(draft.updatedAt),
    updatedBy: directory.personName(draft.updatedBy),
    stage: life.stage,
  };
}

/** A term in the letters of the drawing: "3WD", "4WH", "10CD", "SAME_DAY". */
export function termText(term: Term | null): string | null {
  if (term === null) return null;
  if (term.unit === 'SAME_DAY') return 'SAME_DAY';
  const units = { WORKING_DAY: 'WD', WORKING_HOUR: 'WH', CALENDAR_DAY: 'CD' } as const;
  return `${term.amount}${units[term.unit]}`;
}

function presentSettings(settings: ProcessSettings): VersionSettings {
  const { legalTerm, promisedTerm, cutOff, countingMode, calendar } = settings;
  const { levels, competentAgency } = settings;
  return {
    legalTerm: termText(legalTerm),
    promisedTerm: termText(promisedTerm),
    cutOff,
    countingMode,
    calendar,
    levels,
    competentAgency,
  };
}
