import { Button, Fieldset, Group, Paper, Stack } from '@mantine/core';
import { useState } from 'react';

import type { DataAssignment } from '../../../engine/model/process.ts';
import { changeMappings, mappingsOf, type MappingSide } from '../changes/mappingChange.ts';
import { useEditor } from '../EditorContext.tsx';
import { applyChanges, creatorOf, definitionsOf } from '../elementChanges.ts';
import { objectOf, type DrawnElement } from '../drawnElement.ts';
import { ExpressionField } from './ExpressionField.tsx';
import { useElementTexts } from './useElementTexts.ts';
import { VariableField } from './VariableField.tsx';

type MappingFieldsProps = { readonly element: DrawnElement; readonly side: MappingSide };

const EMPTY: DataAssignment = { variable: '', expression: '' };

/**
 * Values that a call is given, or that are taken from it; one just added is written when both of
 * its texts are there.
 */
export function MappingFields({ element, side }: MappingFieldsProps) {
  const { services } = useEditor();
  const t = useElementTexts();
  const written = mappingsOf(objectOf(element), side);
  const [added, setAdded] = useState<DataAssignment | null>(null);
  const write = (mappings: readonly DataAssignment[]) => {
    const wanted = { side, mappings };
    const [create, definitions] = [creatorOf(services), definitionsOf(services)];
    const changes = changeMappings(create, definitions, objectOf(element), wanted);
    applyChanges(services, element, changes);
  };
  const rows = added ? [...written, added] : written;
  const change = (index: number, part: Partial<DataAssignment>) => {
    const next = { ...(rows[index] ?? EMPTY), ...part };
    const isWhole = next.variable !== '' && next.expression !== '';
    if (index === written.length) setAdded(isWhole ? null : next);
    if (isWhole) write([...written.slice(0, index), next, ...written.slice(index + 1)]);
  };
  const remove = (index: number) => {
    if (index === written.length) setAdded(null);
    else write(written.toSpliced(index, 1));
  };
  return (
    <Fieldset legend={t(`call.${side}`)} variant="unstyled" className="term-field">
      <Stack gap={6}>
        {rows.map((row, index) => (
          <MappingRow
            key={`${side}:${index}`}
            elementId={element.id}
            side={side}
            number={index + 1}
            row={row}
            onChange={(part) => change(index, part)}
            onRemove={() => remove(index)}
          />
        ))}
        <Group>
          <Button
            size="compact-xs"
            variant="default"
            disabled={added !== null}
            aria-label={`${t('call.add')}: ${t(`call.${side}`)}`}
            onClick={() => setAdded(EMPTY)}
          >
            {t('call.add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

type MappingRowProps = {
  readonly elementId: string;
  readonly side: MappingSide;
  readonly number: number;
  readonly row: DataAssignment;
  readonly onChange: (part: Partial<DataAssignment>) => void;
  readonly onRemove: () => void;
};

function MappingRow({ elementId, side, number, row, onChange, onRemove }: MappingRowProps) {
  const t = useElementTexts();
  const title = t('call.row', { side: t(`call.${side}`), number });
  return (
    <Paper p="xs" component="section" aria-label={title}>
      <Stack gap={6}>
        <VariableField
          label={t(`call.${side}Variable`)}
          value={row.variable}
          onCommit={(variable) => onChange({ variable })}
        />
        <ExpressionField
          elementId={elementId}
          label={t('call.value')}
          value={row.expression}
          onCommit={(expression) => onChange({ expression })}
        />
        <Group>
          <Button size="compact-xs" variant="default" onClick={onRemove}>
            {t('call.remove', { number })}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
