import { clockRemaining } from '../../engine/calendar/clockRemaining.ts';
import type { WorkingCalendar } from '../../engine/calendar/workingCalendar.ts';
import { workingMinutesBetween } from '../../engine/calendar/workingMinutesBetween.ts';
import type { Dossier } from '../../engine/model/dossier.ts';
import type { HistoryEvent } from '../../engine/model/history.ts';
import { qualifierOf } from '../../engine/model/qualifiedId.ts';
import { isOpenTask, type TaskRecord } from '../../engine/model/records.ts';
import type { Instant } from '../../engine/model/time.ts';
import type { InstanceDraft } from '../../engine/run/dossierDraft.ts';
import type { ReplayedDossier, ReplayedMoment } from '../../engine/run/replayDossier.ts';
import type {
  ClockThen,
  Playback,
  PlaybackDrawing,
  PlaybackMoment,
  StepThen,
  TimerThen,
} from '../contract/playback.ts';
import type { VersionModel } from '../model/versionModel.ts';
import type { Directory } from './directory.ts';
import { dossierTiming } from './dossierTiming.ts';
import { elementsTold } from './elementsTold.ts';
import { toMoment, toMomentOrNull } from './moment.ts';
import { presentHistoryLine } from './presentHistory.ts';
import { presentPath } from './presentPath.ts';
import { itemNumber } from './presentTask.ts';
import { presentTokens, type Standing } from './presentTokens.ts';

/** What moments are presented with. */
export type PlaybackSetting = {
  readonly model: VersionModel;
  readonly directory: Directory;
  readonly calendar: WorkingCalendar;
  readonly procedureName: (procedureId: string) => string;
};

/** The life of a dossier, as it was lived again. */
export function presentPlayback(
  { moments, fault }: ReplayedDossier,
  setting: PlaybackSetting,
): Playback {
  const history = moments.map(({ event }) => event);
  const { passes, flows } = presentPath(history, setting.model, setting.calendar);
  return {
    drawings: presentDrawings(history, setting),
    moments: moments.map((moment, index) => {
      const standing = standingAt(moment, history.slice(0, index + 1));
      return presentMoment(moment, standing, setting);
    }),
    passes,
    flows,
    isWhole: fault === null,
  };
}

/** The procedure's own drawing, and those of the called ones that the history speaks of. */
function presentDrawings(
  history: readonly HistoryEvent[],
  { model: { version, versions }, procedureName }: PlaybackSetting,
): readonly PlaybackDrawing[] {
  const qualifiers = new Set(elementsTold(history).map(qualifierOf));
  const called = versions.filter((it) => it !== version && qualifiers.has(it.versionId));
  return [version, ...called].map(({ versionId, procedureId, bpmn }) => ({
    qualifier: versionId === version.versionId ? null : versionId,
    name: procedureName(procedureId),
    bpmn,
  }));
}

function standingAt({ instances }: ReplayedMoment, history: Standing['history']): Standing {
  const rows = <Row>(of: (waiting: InstanceDraft['waiting']) => ReadonlyMap<string, Row>) =>
    instances.flatMap(({ waiting }) => [...of(waiting).values()]);
  return {
    tasks: rows(({ tasks }) => tasks),
    timers: rows(({ timers }) => timers),
    waits: rows(({ waits }) => waits),
    instances: instances.flatMap(({ record: { instanceId, snapshot, lastAt } }) =>
      snapshot === null ? [] : [{ instanceId, snapshot, lastAt }],
    ),
    history,
  };
}

function presentMoment(
  { event, dossier }: ReplayedMoment,
  standing: Standing,
  setting: PlaybackSetting,
): PlaybackMoment {
  const { model, directory, calendar } = setting;
  const open = [...standing.tasks].filter((task) => task.kind === 'user' && isOpenTask(task));
  return {
    line: presentHistoryLine(event, model, directory),
    status: dossier.status,
    tokens: presentTokens(standing, model.nodes),
    clock: clockThen(dossier, event.at, calendar),
    steps: open.map((task) => stepThen(task, event.at, setting)),
    timers: timersThen(standing, model),
  };
}

function clockThen(dossier: Dossier, at: Instant, calendar: WorkingCalendar): ClockThen | null {
  const { clock, finishedAt } = dossier;
  if (clock === null) return null;
  const until = finishedAt ?? at;
  const remaining = clockRemaining(clock, until, calendar);
  const { clock: state, timeliness } = dossierTiming(dossier, at, calendar);
  return {
    state,
    usedMinutes: remaining.ok ? clock.minutes - remaining.value : 0,
    minutes: clock.minutes,
    promisedAt: state === 'paused' ? null : toMomentOrNull(dossier.promisedAt),
    timeliness,
  };
}

function stepThen(
  task: TaskRecord,
  at: Instant,
  { model, directory, calendar }: PlaybackSetting,
): StepThen {
  const used = workingMinutesBetween(task.openedAt, at, calendar);
  const node = model.nodes.get(task.elementId);
  return {
    elementId: task.elementId,
    stepName: task.name,
    item: itemNumber(task),
    agencyName: directory.agencyName(task.agencyId),
    post: task.post ?? '',
    personName: directory.personName(task.claimedBy),
    usedMinutes: used.ok ? used.value : 0,
    budgetMinutes: node !== undefined && 'budgetMinutes' in node ? node.budgetMinutes : null,
    isLate: task.dueAt !== null && at > task.dueAt,
  };
}

/** What comes first stands first. */
function timersThen({ timers }: Standing, { nodes }: VersionModel): readonly TimerThen[] {
  return [...timers]
    .toSorted((one, other) => one.dueAt - other.dueAt)
    .map(({ elementId, dueAt }) => ({
      elementId,
      name: nodes.get(elementId)?.name || elementId,
      dueAt: toMoment(dueAt),
    }));
}
