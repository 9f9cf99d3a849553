import {
  ActionIcon,
  Button,
  Checkbox,
  Group,
  NativeSelect,
  Paper,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';

import type { FormField } from '../../../../api/contract/forms.ts';
import { COLUMN_KINDS } from '../../../../engine/form/columnKinds.ts';
import { COMPUTED_KINDS } from '../../../../engine/form/computedKinds.ts';
import type { FormProblem } from '../../../../engine/form/formProblem.ts';
import type { FieldSettingsProps } from '../fieldSettingsProps.ts';
import { emptyField, toFields, type FieldDraft } from '../formDraft.ts';
import { useBuilderTexts } from '../useBuilderTexts.ts';
import { FeelSetting } from './FeelSetting.tsx';

/** The columns of a table: each is a small field, typed or computed from its row. */
export function ColumnSettings({ row, problems, onChange }: FieldSettingsProps) {
  const { t } = useBuilderTexts();
  if (row.field.kind !== 'table') return null;
  const { columns } = row;
  const keys = toFields(columns).map(({ key }) => key);
  const set = (changed: readonly FieldDraft[], about: string | null) =>
    onChange({ ...row, columns: changed }, about);
  const nextId = Math.max(-1, ...columns.map(({ rowId }) => rowId)) + 1;
  const move = (place: number, step: -1 | 1) => {
    const column = columns[place];
    if (column) set(columns.toSpliced(place, 1).toSpliced(place + step, 0, column), null);
  };
  return (
    <Stack gap={6}>
      <Text fz="xs" fw={600}>
        {t('columns.title')}
      </Text>
      {columns.map((column, place) => (
        <Column
          key={column.rowId}
          column={column}
          position={place + 1}
          isLast={place === columns.length - 1}
          madeKey={keys[place] ?? ''}
          problems={problems.filter(({ field }) => field.endsWith(`.${keys[place]}`))}
          onChange={(changed, about) =>
            set(columns.with(place, changed), about && `${about}${place}`)
          }
          onMove={(step) => move(place, step)}
          onRemove={() => set(columns.toSpliced(place, 1), null)}
        />
      ))}
      <div>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => set([...columns, emptyField(nextId)], null)}
        >
          {t('columns.add')}
        </Button>
      </div>
    </Stack>
  );
}

type ColumnProps = {
  readonly column: FieldDraft;
  readonly position: number;
  readonly isLast: boolean;
  readonly madeKey: string;
  readonly problems: readonly FormProblem[];
  readonly onChange: (column: FieldDraft, about: string | null) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
};

function Column(props: ColumnProps) {
  const { column, position, madeKey, problems, onChange } = props;
  const { t } = useBuilderTexts();
  const { field } = column;
  const set = (part: Partial<FormField>, about: string | null = null) =>
    onChange({ ...column, field: { ...field, ...part } }, about);
  return (
    <Paper component="fieldset" m={0} p={6} withBorder aria-label={t('columns.one', { position })}>
      <Group gap={6} align="flex-end" wrap="nowrap">
        <TextInput
          size="xs"
          flex={3}
          label={t('field.label')}
          value={field.label.vi}
          onChange={(event) =>
            set({ label: { ...field.label, vi: event.currentTarget.value } }, 'columnLabel')
          }
        />
        <TextInput
          size="xs"
          flex={2}
          label={t('field.key')}
          placeholder={madeKey || t('field.keyAuto')}
          value={field.key}
          onChange={(event) =>
            set({ key: event.currentTarget.value.replace(/[^A-Za-z0-9_]/g, '') }, 'columnKey')
          }
        />
        <NativeSelect
          size="xs"
          flex={2}
          label={t('field.kind')}
          value={field.kind}
          data={COLUMN_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          onChange={(event) => set({ kind: event.currentTarget.value as FormField['kind'] })}
        />
        <ColumnButtons {...props} />
      </Group>
      <Checkbox
        size="xs"
        mt={6}
        label={t('field.required')}
        checked={field.required}
        onChange={(event) => set({ required: event.currentTarget.checked })}
      />
      {field.kind === 'choice' ? (
        <Textarea
          size="xs"
          autosize
          label={t('field.options')}
          description={t('field.optionsHint')}
          value={column.optionLines}
          onChange={(event) =>
            onChange({ ...column, optionLines: event.currentTarget.value }, 'columnOptions')
          }
        />
      ) : null}
      {COMPUTED_KINDS.includes(field.kind) ? (
        <FeelSetting
          part="formula"
          label={t('columns.formula')}
          description={t('columns.formulaHint')}
          value={field.formula ?? ''}
          problems={problems}
          choose={null}
          onChange={(text) => set({ formula: text === '' ? undefined : text }, 'columnFormula')}
        />
      ) : null}
    </Paper>
  );
}

function ColumnButtons({ position, isLast, onMove, onRemove }: ColumnProps) {
  const { t } = useBuilderTexts();
  const buttons = [
    { text: 'up', Icon: IconArrowUp, isDisabled: position === 1, act: () => onMove(-1) },
    { text: 'down', Icon: IconArrowDown, isDisabled: isLast, act: () => onMove(1) },
    { text: 'remove', Icon: IconTrash, isDisabled: false, act: onRemove },
  ] as const;
  return (
    <Group gap={0} wrap="nowrap">
      {buttons.map(({ text, Icon, isDisabled, act }) => (
        <ActionIcon
          key={text}
          size="sm"
          variant="subtle"
          color={text === 'remove' ? 'crimson' : 'navy'}
          aria-label={t(`columns.${text}`, { position })}
          disabled={isDisabled}
          onClick={act}
        >
          <Icon size={15} aria-hidden />
        </ActionIcon>
      ))}
    </Group>
  );
}
