import { List, Stack, Text, Title } from '@mantine/core';

import { planSteps, type GuessedLane } from '../../../engine/annex/planSteps.ts';
import type { ReadTable } from '../../../engine/annex/readTable.ts';
import { tableTotal } from '../../../engine/annex/tableTotal.ts';
import type { Performer } from '../../../engine/model/process.ts';
import { minutesText } from '../minutesText.ts';
import { useAgencyRoles } from '../../api/useAgencyRoles.ts';
import { useModelerTexts } from '../useModelerTexts.ts';
import { useTableTexts } from './useTableTexts.ts';
import { NoteList } from './NoteList.tsx';
import { StepTableView } from './StepTableView.tsx';

/** A table as it was read: columns, sum, who the performers are taken for, and all notes. */
export function TablePreview({ read }: { readonly read: ReadTable }) {
  const { t: modeler } = useModelerTexts();
  const t = useTableTexts();
  const { table } = read;
  const { lanes, notes } = planSteps(table);
  const steps = table.rows.filter(({ kind }) => kind === 'step').length;
  const sum = minutesText(tableTotal(table).sumMinutes, modeler);
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600} role="status">
        {t('table.read', { steps, sum })}
      </Text>
      <div className="step-table-scroll">
        <StepTableView table={table} showKinds />
      </div>
      <NoteList notes={[...read.notes, ...notes]} />
      <section aria-label={t('table.lanes')}>
        <Title order={3} fz="sm" mb={4}>
          {t('table.lanes')}
        </Title>
        <List size="sm">
          {lanes.map((lane) => (
            <LaneItem key={lane.name} lane={lane} />
          ))}
        </List>
      </section>
    </Stack>
  );
}

function LaneItem({ lane: { name, performer } }: { readonly lane: GuessedLane }) {
  const t = useTableTexts();
  const words = usePerformerWords();
  return (
    <List.Item>
      {name} →{' '}
      <Text span size="sm" fw={600} c={performer === null ? 'gold.9' : 'navy.7'}>
        {performer === null ? t('table.laneUnknown') : words(performer)}
      </Text>
    </List.Item>
  );
}

function usePerformerWords(): (performer: Performer) => string {
  const { pick } = useModelerTexts();
  const roles = useAgencyRoles();
  return ({ agencyRole, post }) => {
    const role = roles.find((it) => it.role === agencyRole);
    const named = role?.posts.find((it) => it.post === post);
    return `${role ? pick(role.name) : agencyRole}, ${named ? pick(named.name) : post}`;
  };
}
