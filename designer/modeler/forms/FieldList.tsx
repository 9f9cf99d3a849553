import { ActionIcon, Badge, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';

import type { FieldDraft } from './formDraft.ts';
import { useBuilderTexts } from './useBuilderTexts.ts';

/** What can be done with a field as a whole. */
export type FieldChange = 'up' | 'down' | 'duplicate' | 'remove';

type FieldListProps = {
  readonly fields: readonly FieldDraft[];
  readonly chosen: number | null;
  /** Places with problems. */
  readonly wrong: ReadonlySet<number>;
  readonly onChoose: (place: number) => void;
  readonly onChange: (place: number, change: FieldChange) => void;
};

/** The fields in order; chosen, moved, copied and removed by buttons or by keys. */
export function FieldList({ fields, chosen, wrong, onChoose, onChange }: FieldListProps) {
  const { t } = useBuilderTexts();
  return (
    <Stack gap={2} component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
      {fields.map((row, place) => (
        <Group
          key={row.rowId}
          component="li"
          gap={0}
          wrap="nowrap"
          className={place === chosen ? 'form-row form-row-chosen' : 'form-row'}
        >
          <UnstyledButton
            flex={1}
            miw={0}
            px={8}
            py={5}
            data-form-row={place}
            aria-current={place === chosen}
            onClick={() => onChoose(place)}
            onKeyDown={(event) => press(event, { place, count: fields.length, onChoose, onChange })}
          >
            <Text fz="sm" truncate fw={row.field.kind === 'heading' ? 600 : 400}>
              {row.field.label.vi || t('list.unnamed')}
            </Text>
            <Group gap={6} wrap="nowrap">
              <Text fz="xs" c={place === chosen ? 'black' : 'dimmed'} truncate>
                {t(`kinds.${row.field.kind}`)}
                {row.field.required ? ` · ${t('list.required')}` : ''}
              </Text>
              {wrong.has(place) ? (
                <Badge size="xs" color="crimson" variant="filled">
                  {t('list.wrong')}
                </Badge>
              ) : null}
            </Group>
          </UnstyledButton>
          {place === chosen ? (
            <RowButtons place={place} count={fields.length} onChange={onChange} />
          ) : null}
        </Group>
      ))}
    </Stack>
  );
}

type RowButtonsProps = Pick<FieldListProps, 'onChange'> & {
  readonly place: number;
  readonly count: number;
};

function RowButtons({ place, count, onChange }: RowButtonsProps) {
  const { t } = useBuilderTexts();
  const buttons = [
    { change: 'up', Icon: IconArrowUp, isDisabled: place === 0 },
    { change: 'down', Icon: IconArrowDown, isDisabled: place === count - 1 },
    { change: 'duplicate', Icon: IconCopy, isDisabled: false },
    { change: 'remove', Icon: IconTrash, isDisabled: false },
  ] as const;
  return buttons.map(({ change, Icon, isDisabled }) => (
    <ActionIcon
      key={change}
      size="sm"
      variant="subtle"
      color={change === 'remove' ? 'crimson' : 'navy'}
      aria-label={t(`list.${change}`, { position: place + 1 })}
      disabled={isDisabled}
      onClick={() => onChange(place, change)}
    >
      <Icon size={15} aria-hidden />
    </ActionIcon>
  ));
}

type Pressed = Pick<FieldListProps, 'onChoose' | 'onChange'> & {
  readonly place: number;
  readonly count: number;
};

/** The keys of a row: what a change of rows leaves chosen gets the focus from who draws it. */
function press(event: KeyboardEvent, { place, count, onChoose, onChange }: Pressed): void {
  const step = STEPS[event.key];
  const change = changeOf(event);
  if (change !== null) {
    event.preventDefault();
    onChange(place, change);
  } else if (step !== undefined && !event.altKey && place + step >= 0 && place + step < count) {
    event.preventDefault();
    onChoose(place + step);
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

function changeOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): FieldChange | null {
  if (altKey && key === 'ArrowUp') return 'up';
  if (altKey && key === 'ArrowDown') return 'down';
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'd') return 'duplicate';
  return key === 'Delete' ? 'remove' : null;
}
