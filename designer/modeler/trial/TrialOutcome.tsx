import { Table, Text, Title } from '@mantine/core';

import type { FlowUnderTest } from '../../../engine/testing/flowUnderTest.ts';
import type { StepTime, TrialState } from '../../../engine/testing/trial/trialState.ts';
import { formatWorkingTime } from '../../i18n/workingTime.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { nameOf } from './eventWords.ts';
import { useRoleName } from './useRoleName.ts';
import { useTrialTexts } from './useTrialTexts.ts';

type Props = { readonly state: TrialState; readonly flow: FlowUnderTest };

/** What came of the dossier: in time or late, and which step took how much of the term. */
export function TrialOutcome({ state, flow }: Props) {
  const { t } = useTrialTexts();
  const isOver = state.status !== 'active' && state.status !== 'incident';
  const left = state.dossier.remainingMinutes;
  const isLate = left !== null && left < 0;
  const title = isOver ? t('outcome.title', { name: endName(state, flow) }) : t('outcome.ready');
  return (
    <section className="trial-outcome" data-late={isLate} aria-label={title}>
      <Title order={3} fz="sm">
        {title}
      </Title>
      <Verdict state={state} />
      <Blame times={state.times} />
      <StepTable times={state.times} isOpen={isOver} />
    </section>
  );
}

/** The last end that gave the dossier an outcome; else the last one at all. */
function endName({ passed, dossier }: TrialState, flow: FlowUnderTest): string {
  const ends = passed.filter((id) => flow.nodes.get(id)?.type === 'endEvent');
  const withOutcome = ends.filter((id) => {
    const node = flow.nodes.get(id);
    return node?.type === 'endEvent' && node.outcome !== null;
  });
  const end = withOutcome.at(-1) ?? ends.at(-1);
  return end === undefined ? String(dossier.status) : nameOf(flow, end);
}

function Verdict({ state: { dossier } }: { readonly state: TrialState }) {
  const { t, moment } = useTrialTexts();
  const { t: shared } = useTexts();
  const { remainingMinutes: left, termMinutes: term, dueAt, finishedAt } = dossier;
  if (left === null || term === null) return <Text size="sm">{t('outcome.noTerm')}</Text>;
  const amount = formatWorkingTime(left, shared);
  const verdict = left > 0 ? 'outcome.early' : left === 0 ? 'outcome.onTime' : 'outcome.late';
  const used = {
    used: formatWorkingTime(term - left, shared),
    term: formatWorkingTime(term, shared),
  };
  return (
    <>
      <Text fw={700} className="trial-verdict">
        {t(verdict, { amount })}
      </Text>
      {dueAt === null || finishedAt === null ? null : (
        <Text size="xs" c="black">
          {t('outcome.against', { done: moment(finishedAt), due: moment(dueAt) })}
        </Text>
      )}
      <Text size="xs" c="black">
        {t(dossier.restartCount > 0 ? 'outcome.usedAgain' : 'outcome.used', used)}
      </Text>
    </>
  );
}

function Blame({ times }: { readonly times: readonly StepTime[] }) {
  const { t } = useTrialTexts();
  const over = times.filter((time) => overMinutes(time) > 0);
  if (over.length === 0) return null;
  const names = [...new Set(over.map(({ name }) => `“${name}”`))].join(', ');
  return (
    <Text size="xs" fw={600} c="crimson.7">
      {t('outcome.blame', { names })}
    </Text>
  );
}

type StepTableProps = { readonly times: readonly StepTime[]; readonly isOpen: boolean };

/** Open at the end; while somebody still has to act, that comes first. */
function StepTable({ times, isOpen }: StepTableProps) {
  const { t } = useTrialTexts();
  const most = Math.max(0, ...times.filter(({ counted }) => counted).map(({ minutes }) => minutes));
  return (
    <details open={isOpen} className="trial-times">
      <summary>{t('outcome.steps')}</summary>
      <Table withRowBorders fz="xs" verticalSpacing={2} horizontalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('outcome.step')}</Table.Th>
            <Table.Th>{t('outcome.minutes')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {times.map((time, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                <StepCell time={time} />
              </Table.Td>
              <Table.Td className="trial-used">
                <UsedTime time={time} />
                <TimeBar time={time} most={most} />
                <Marks time={time} isMost={time.counted && time.minutes === most && most > 0} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </details>
  );
}

function StepCell({ time }: { readonly time: StepTime }) {
  const roleName = useRoleName();
  return (
    <>
      {time.name === '' ? time.elementId : time.name}
      <Text size="xs" c="dimmed">
        {roleName(time)}
      </Text>
    </>
  );
}

function UsedTime({ time: { minutes, budgetMinutes } }: { readonly time: StepTime }) {
  const { t } = useTrialTexts();
  const { t: shared } = useTexts();
  const used = formatWorkingTime(minutes, shared);
  if (budgetMinutes === null) return used;
  return t('outcome.ofBudget', { used, budget: formatWorkingTime(budgetMinutes, shared) });
}

/** Repeats the words: the longer, the more of the time; the tail is what went over the budget. */
function TimeBar({ time, most }: { readonly time: StepTime; readonly most: number }) {
  if (most === 0 || !time.counted) return null;
  const over = Math.max(0, overMinutes(time));
  const share = (minutes: number) => `${Math.round((minutes / most) * 100)}%`;
  return (
    <span className="trial-bar" aria-hidden>
      <span style={{ width: share(time.minutes - over) }} />
      <span data-over style={{ width: share(over) }} />
    </span>
  );
}

type MarksProps = { readonly time: StepTime; readonly isMost: boolean };

function Marks({ time, isMost }: MarksProps) {
  const { t } = useTrialTexts();
  const { t: shared } = useTexts();
  const over = overMinutes(time);
  return (
    <>
      {over > 0 ? (
        <Text size="xs" fw={600} c="crimson.7">
          {t('outcome.over', { amount: formatWorkingTime(over, shared) })}
        </Text>
      ) : null}
      {isMost ? (
        <Text size="xs" fw={600}>
          {t('outcome.most')}
        </Text>
      ) : null}
      {time.counted ? null : (
        <Text size="xs" c="dimmed">
          {t('outcome.uncounted')}
        </Text>
      )}
    </>
  );
}

function overMinutes({ minutes, budgetMinutes }: StepTime): number {
  return budgetMinutes === null ? 0 : minutes - budgetMinutes;
}
