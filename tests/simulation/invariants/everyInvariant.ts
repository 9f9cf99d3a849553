import { acknowledgedIsThere } from './acknowledgedIsThere.ts';
import { actorWasEntitled } from './actorWasEntitled.ts';
import { agencyTakesPart } from './agencyTakesPart.ts';
import { boundsAreKept } from './boundsAreKept.ts';
import { callsAreDense } from './callsAreDense.ts';
import { cancelledTimerNeverFires } from './cancelledTimerNeverFires.ts';
import { deadlinesEqualSlowCount } from './deadlinesEqualSlowCount.ts';
import { documentsMatchTheirHash } from './documentsMatchTheirHash.ts';
import { dossierFollowsFromHistory } from './dossierFollowsFromHistory.ts';
import { dueTimersAreFired } from './dueTimersAreFired.ts';
import { flowsFollowConditions } from './flowsFollowConditions.ts';
import { historyHasNoGap } from './historyHasNoGap.ts';
import { historyIsChained } from './historyIsChained.ts';
import { inboxShowsOpenTasks } from './inboxShowsOpenTasks.ts';
import type { Invariant } from './invariant.ts';
import { listsFollowFromRecords } from './listsFollowFromRecords.ts';
import { messagesAreConserved } from './messagesAreConserved.ts';
import { notesStay } from './notesStay.ts';
import { nothingHappensAfterTheEnd } from './nothingHappensAfterTheEnd.ts';
import { nothingStandsStillSilently } from './nothingStandsStillSilently.ts';
import { noticesTellOnce } from './noticesTellOnce.ts';
import { oneAtATime } from './oneAtATime.ts';
import { paymentsAreCreditedOnce } from './paymentsAreCreditedOnce.ts';
import { queueGoesInTurn } from './queueGoesInTurn.ts';
import { resultsAreOnesOwn } from './resultsAreOnesOwn.ts';
import { sameCommandSameAnswer } from './sameCommandSameAnswer.ts';
import { seenHeadsStay } from './seenHeadsStay.ts';
import { readSlowCalendar } from './slowCalendar.ts';
import { snapshotFollowsFromHistory } from './snapshotFollowsFromHistory.ts';
import { submissionsAreNeverLost } from './submissionsAreNeverLost.ts';
import { taskClosesOnce } from './taskClosesOnce.ts';
import { timerFiresOnce } from './timerFiresOnce.ts';
import { timerIsNeverEarly } from './timerIsNeverEarly.ts';
import { tokensAreConserved } from './tokensAreConserved.ts';
import { versionsArePinned } from './versionsArePinned.ts';
import { whatWaitsIsWhatWasSet } from './whatWaitsIsWhatWasSet.ts';

/**
 * All invariants that are looked at in every simulation, new and without a memory; I20 compares two
 * runs and I21 ends one, so they stand outside. `root` is the folder of the repository.
 */
export function everyInvariant(root: string): readonly Invariant[] {
  slow ??= readSlowCalendar(root);
  return [
    historyHasNoGap(),
    historyIsChained(),
    snapshotFollowsFromHistory(),
    inboxShowsOpenTasks(),
    whatWaitsIsWhatWasSet(),
    listsFollowFromRecords(),
    tokensAreConserved(),
    timerFiresOnce(),
    timerIsNeverEarly(),
    cancelledTimerNeverFires(),
    dueTimersAreFired(),
    taskClosesOnce(),
    nothingHappensAfterTheEnd(),
    nothingStandsStillSilently(),
    sameCommandSameAnswer(),
    callsAreDense(),
    acknowledgedIsThere(),
    actorWasEntitled(),
    agencyTakesPart(),
    documentsMatchTheirHash(),
    seenHeadsStay(),
    deadlinesEqualSlowCount(slow),
    versionsArePinned(),
    messagesAreConserved(),
    flowsFollowConditions(),
    boundsAreKept(),
    dossierFollowsFromHistory(),
    paymentsAreCreditedOnce(),
    noticesTellOnce(),
    submissionsAreNeverLost(slow),
    queueGoesInTurn(),
    resultsAreOnesOwn(),
    notesStay(),
    oneAtATime(),
  ];
}

let slow: ReturnType<typeof readSlowCalendar> | undefined;
