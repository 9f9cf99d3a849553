import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import type { OfferedRow } from '../../api/contract/intake.ts';
import { foldText } from '../../engine/model/foldText.ts';
import { useOfferedProcedures } from '../api/useIntake.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
import { useSubmitTexts } from './useSubmitTexts.ts';

type Props = { readonly onChoose: (procedureId: string) => void };

/** Finds a procedure by its name or code, with and without marks. */
export function ProcedureSearch({ onChoose }: Props) {
  const words = useSubmitTexts();
  const [asked, setAsked] = useState('');
  const { data, error, refetch } = useOfferedProcedures();
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  const found = data.filter((row) => isFound(row, asked));
  return (
    <Section title={words('choose.title')}>
      <Stack>
        <TextInput
          type="search"
          label={words('choose.search')}
          value={asked}
          onChange={(event) => setAsked(event.currentTarget.value)}
        />
        <Text fz="sm" c="dimmed" role="status">
          {found.length === 0
            ? words('choose.none')
            : words('choose.count', { count: found.length })}
        </Text>
        {found.map((row) => (
          <ProcedureCard key={row.procedureId} row={row} onChoose={onChoose} />
        ))}
      </Stack>
    </Section>
  );
}

function ProcedureCard({ row, onChoose }: Props & { readonly row: OfferedRow }) {
  const words = useSubmitTexts();
  const { procedureId, name, code, field } = row;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{name}</Text>
          <Text fz="sm" c="dimmed">
            {code} · {field}
          </Text>
        </div>
        <Button
          variant="default"
          aria-label={`${words('choose.open')}: ${name} (${code})`}
          onClick={() => onChoose(procedureId)}
        >
          {words('choose.open')}
        </Button>
      </Group>
    </Paper>
  );
}

/** Every word that is asked for must be there, in whatever order. */
function isFound({ name, code, field }: OfferedRow, asked: string): boolean {
  const text = foldText(`${name} ${code} ${field}`);
  return foldText(asked)
    .split(/\s+/u)
    .every((word) => text.includes(word));
}
