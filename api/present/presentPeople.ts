import type { Dossier } from '../../engine/model/dossier.ts';
import type { Person } from '../../engine/model/person.ts';
import { isOpenTask, type TaskRecord } from '../../engine/model/records.ts';
import type { Substitution } from '../../engine/model/substitution.ts';
import type { LocalDate } from '../../engine/model/time.ts';
import { isInEffect, standIn } from '../../engine/run/substitutions/standIn.ts';
import type {
  DossierPeople,
  StepPeople,
  StepPerson,
  WaitPeople,
} from '../contract/dossierPeople.ts';
import { seesDossier } from '../policy/dossierAccess.ts';
import { may } from '../policy/policies.ts';
import { refusedByStanding, refusedNow } from '../policy/taskActions.ts';
import { textOf } from '../texts/fillText.ts';
import { allowedToDo, earlierStep } from './allowedToDo.ts';
import type { Directory } from './directory.ts';
import type { DossierReading } from './dossierReading.ts';
import { presentWaits } from './presentDossier.ts';
import { itemNumber } from './presentTask.ts';

/** Who there is on a day, and who asks. */
export type Staff = {
  /** With the posts that they have by substitution. */
  readonly person: Person;
  readonly people: readonly Person[];
  readonly substitutions: readonly Substitution[];
  readonly today: LocalDate;
  readonly directory: Directory;
};

/**
 * Who may do what with a dossier today, by the rules that the commands keep: post and agency with
 * substitutions, who has claimed, and duties that are for different people.
 */
export function presentPeople(reading: DossierReading, staff: Staff): DossierPeople {
  const { situation, model } = reading;
  const active = staff.people
    .filter(({ status }) => status === 'active')
    .map((person) => standIn(person, staff.substitutions, staff.today));
  const open = situation.tasks.filter((task) => task.kind === 'user' && isOpenTask(task));
  return {
    steps: open.map((task) => stepPeople(task, reading, { ...staff, people: active })),
    waits: presentWaits(situation, model).map(({ elementId, elementName }) => ({
      elementId,
      elementName,
      ...waitPeople(situation.dossier, active, staff.person),
    })),
  };
}

function stepPeople(task: TaskRecord, reading: DossierReading, staff: Staff): StepPeople {
  const standings = staff.people.flatMap((person) => {
    const found = standingOf(person, task, reading);
    return found === null ? [] : [toStepPerson(person, found, { task, staff })];
  });
  return {
    taskId: task.taskId,
    stepName: task.name,
    item: itemNumber(task),
    agencyName: staff.directory.agencyName(task.agencyId),
    post: task.post ?? '',
    people: standings,
    mine: allowedToDo('complete', staff.person, { ...reading, task, done: reading.tasks }),
  };
}

type Found = Pick<StepPerson, 'standing' | 'didStep'>;

/** Null: the step is none of theirs. */
function standingOf(person: Person, task: TaskRecord, reading: DossierReading): Found | null {
  const isClaimant = task.claimedBy === person.personId;
  if (refusedByStanding(person, task) !== null) {
    return isClaimant ? { standing: 'lostPost', didStep: null } : null;
  }
  const earlier = earlierStep(person, { ...reading, task, done: reading.tasks });
  if (earlier !== null) return { standing: 'didOther', didStep: earlier.name };
  if (isClaimant) return { standing: 'doing', didStep: null };
  const isTaken = refusedNow('complete', person, task) === 'CLAIMED_BY_OTHER';
  return { standing: isTaken ? 'taken' : 'may', didStep: null };
}

function toStepPerson(
  { personId, name }: Person,
  found: Found,
  { task, staff }: { readonly task: TaskRecord; readonly staff: Staff },
): StepPerson {
  const standing = staff.substitutions.find(
    (it) =>
      it.substituteId === personId &&
      it.agencyId === task.agencyId &&
      it.post === task.post &&
      isInEffect(it, staff.today),
  );
  const standsInFor = standing ? staff.directory.personName(standing.absentId) : null;
  return { name, standsInFor, ...found };
}

function waitPeople(
  dossier: Dossier,
  people: readonly Person[],
  person: Person,
): Pick<WaitPeople, 'people' | 'mine'> {
  const isEntitled = (one: Person): boolean =>
    may('dossier.message', one.roles) && seesDossier(one, dossier);
  return {
    people: people.filter(isEntitled).map(({ name }) => name),
    mine: may('dossier.message', person.roles) || { reason: textOf('reasons', 'ROLE_MISSING') },
  };
}
