import { Anchor, Box, Divider, Grid, Group, List, Paper, Text, Title } from '@mantine/core';
import { Link } from 'react-router';

import type { DossierView, Holder } from '../../api/contract/dossiers.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useStepName } from '../i18n/useStepName.ts';
import { paths } from '../paths.ts';
import { DueMark } from '../ui/DueMark.tsx';
import { StatusBadge } from '../ui/StatusBadge.tsx';
import { elementName } from './elementName.ts';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossier: DossierView };

/** The four answers of five seconds: what it is, how long it has, who has it, what comes next. */
export function DossierHead({ dossier }: Props) {
  const told = useDossierTexts();
  const { procedure } = dossier;
  return (
    <Paper>
      <div className="lt-beside">
        <Box>
          <Text fw={600}>{procedure.name}</Text>
          <Text fz="sm" c="dimmed">
            {procedure.code} · {told('version', { number: procedure.versionNumber })} ·{' '}
            {dossier.applicant.name} · {told('receivedAt')} {formatMoment(dossier.receivedAt)}
          </Text>
          <Group gap="xs" mt="xs">
            <StatusBadge status={dossier.status} outcome={dossier.outcome} />
            <Text fz="sm">{told(`clock.${dossier.clock}`)}</Text>
          </Group>
        </Box>
        <Box>
          <Text fz="xs" c="dimmed">
            {told('promisedAt')}
          </Text>
          <PromisedDate dossier={dossier} />
          {dossier.partLimits.map(({ elementId, name, dueAt }) => (
            <Text key={elementId} fz="xs" c="dimmed" maw={240}>
              {told('partLimit', { name, at: formatMoment(dueAt) })}
            </Text>
          ))}
        </Box>
      </div>
      <Divider my="md" />
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Title order={2}>{told('who')}</Title>
          <HolderList dossier={dossier} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Title order={2}>{told('next')}</Title>
          <Text>
            {dossier.next.length > 0
              ? dossier.next.map(({ name }) => name).join(', ')
              : told('nextNone')}
          </Text>
        </Grid.Col>
      </Grid>
    </Paper>
  );
}

/** While the clock stands still no moment is promised: the last one would be read as a promise. */
function PromisedDate({ dossier }: Props) {
  const told = useDossierTexts();
  const { promisedAt } = dossier;
  if (dossier.clock === 'paused') {
    return (
      <>
        <Text fz="sm" fw={600}>
          {told('promisedLater')}
        </Text>
        <Text fz="xs" c="dimmed">
          {promisedAt ? told('promisedBefore', { at: formatMoment(promisedAt) }) : null}
        </Text>
      </>
    );
  }
  return (
    <DueMark
      mood={dossier.timeliness}
      remainingMinutes={dossier.finishedAt ? null : dossier.remainingMinutes}
      dueAt={promisedAt}
    />
  );
}

function HolderList({ dossier }: Props) {
  if (dossier.holder.length === 0) return <WaitList dossier={dossier} />;
  return (
    <List listStyleType="none">
      {dossier.holder.map((holder) => (
        <List.Item key={holder.taskId}>
          <HolderLine holder={holder} dossier={dossier} />
        </List.Item>
      ))}
    </List>
  );
}

/**
 * What is waited for while no person has a task: papers of the applicant, a date, another system.
 */
function WaitList({ dossier }: Props) {
  const told = useDossierTexts();
  const { bpmn, tokens } = dossier.diagram;
  if (tokens.length === 0) return <Text>{told('nobody')}</Text>;
  return tokens.map(({ elementId, since }) => (
    <Box key={elementId}>
      <Text fw={600}>{elementName(bpmn, elementId)}</Text>
      <Text fz="sm" c="dimmed">
        {told('waitsFor')}, {told('since', { at: formatMoment(since) })}
      </Text>
    </Box>
  ));
}

function HolderLine({ holder, dossier }: Props & { readonly holder: Holder }) {
  const told = useDossierTexts();
  const postName = usePostName();
  const stepName = useStepName();
  const task = dossier.tasks.find(({ taskId }) => taskId === holder.taskId);
  return (
    <>
      <Text>
        {task ? (
          <Anchor component={Link} to={paths.task({ taskId: task.taskId })} fw={600}>
            {stepName(holder)}
          </Anchor>
        ) : (
          <b>{stepName(holder)}</b>
        )}
        {' – '}
        {holder.agencyName} ({postName(holder.post)})
      </Text>
      <Text fz="sm" c="dimmed">
        {holder.personName ? told('byPerson', { name: holder.personName }) : told('byNobody')},{' '}
        {told('since', { at: formatMoment(holder.since) })}
        {task?.dueAt ? `, ${told('stepDue', { at: formatMoment(task.dueAt) })}` : null}
      </Text>
    </>
  );
}
