import { Button, Group, NativeSelect, Stack, Title } from '@mantine/core';

import { CommitText } from '../panel/CommitText.tsx';
import { columnName } from './columnName.ts';
import type { FieldColumn } from './fieldColumns.ts';
import type { ColumnChange } from './sheetChanges.ts';
import type { ColumnPlace, InputColumn, OutputColumn, TableSheet } from './tableSheet.ts';
import { useDecisionTexts } from './useDecisionTexts.ts';

type ColumnSettingsProps = {
  readonly sheet: TableSheet;
  readonly place: ColumnPlace;
  readonly result: string;
  readonly fields: readonly FieldColumn[];
  readonly onChange: (change: ColumnChange) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onDone: () => void;
};

/** What can be set on one column, and its place among those of its kind. */
export function ColumnSettings(props: ColumnSettingsProps) {
  const { sheet, place, result, fields, onChange, onMove, onRemove, onDone } = props;
  const { t } = useDecisionTexts();
  const { kind, index } = place;
  const column = sheet[kind][index];
  if (column === undefined) return null;
  const count = sheet[kind].length;
  const name = columnName(column, t);
  return (
    <section aria-label={t('column.title', { name })}>
      <Stack gap="xs">
        <Title order={3} fz="sm">
          {t('column.title', { name })}
        </Title>
        {kind === 'inputs' && sheet.inputs[index] ? (
          <InputFields column={sheet.inputs[index]} fields={fields} onChange={onChange} />
        ) : null}
        <CommitText
          label={t('column.label')}
          value={column.label}
          onCommit={(label) => onChange({ label })}
        />
        {kind === 'outputs' && sheet.outputs[index] ? (
          <OutputFields column={sheet.outputs[index]} result={result} onChange={onChange} />
        ) : null}
        <Group gap={6}>
          <Button
            size="compact-xs"
            variant="default"
            disabled={index === 0}
            onClick={() => onMove(-1)}
          >
            {t('column.left')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={index === count - 1}
            onClick={() => onMove(1)}
          >
            {t('column.right')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            disabled={kind === 'outputs' && count === 1}
            onClick={onRemove}
          >
            {t('column.remove')}
          </Button>
          <Button size="compact-xs" onClick={onDone}>
            {t('column.done')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}

type InputFieldsProps = Pick<ColumnSettingsProps, 'fields' | 'onChange'> & {
  readonly column: InputColumn;
};

function InputFields({ column, fields, onChange }: InputFieldsProps) {
  const { t } = useDecisionTexts();
  const known = fields.find(({ expression }) => expression === column.expression);
  const choose = (expression: string) => {
    const field = fields.find((it) => it.expression === expression);
    if (field === undefined) return;
    const { label, type, allowed } = field;
    onChange({ label, expression, type, allowed });
  };
  return (
    <>
      {fields.length > 0 ? (
        <NativeSelect
          size="xs"
          label={t('column.asks')}
          value={known?.expression ?? ''}
          data={[
            { value: '', label: t('column.asksOther') },
            ...fields.map(({ expression, label }) => ({ value: expression, label })),
          ]}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      ) : null}
      <CommitText
        monospace
        label={t('column.expression')}
        value={column.expression}
        onCommit={(expression) => onChange({ expression })}
      />
      <TypeField column={column} onChange={onChange} />
      <AllowedField column={column} onChange={onChange} />
    </>
  );
}

type OutputFieldsProps = Pick<ColumnSettingsProps, 'onChange'> & {
  readonly column: OutputColumn;
  readonly result: string;
};

function OutputFields({ column, result, onChange }: OutputFieldsProps) {
  const { t } = useDecisionTexts();
  return (
    <>
      <CommitText
        monospace
        label={t('column.variable')}
        description={t('column.variableHint', { result, name: column.name })}
        value={column.name}
        onCommit={(name) => onChange({ name })}
      />
      <TypeField column={column} onChange={onChange} />
      <AllowedField column={column} onChange={onChange} />
      <CommitText
        monospace
        label={t('column.fallback')}
        value={column.fallback}
        onCommit={(fallback) => onChange({ fallback })}
      />
    </>
  );
}

type FieldProps = Pick<ColumnSettingsProps, 'onChange'> & {
  readonly column: InputColumn | OutputColumn;
};

function TypeField({ column, onChange }: FieldProps) {
  const { t } = useDecisionTexts();
  const types = ['string', 'number', 'boolean', 'date'] as const;
  const isOther = column.type !== '' && !types.some((type) => type === column.type);
  return (
    <NativeSelect
      size="xs"
      label={t('column.type')}
      value={column.type}
      data={[
        { value: '', label: t('column.types.none') },
        ...types.map((type) => ({ value: type, label: t(`column.types.${type}`) })),
        // A type of the file itself must be seen, or the panel would show another one.
        ...(isOther ? [{ value: column.type, label: column.type }] : []),
      ]}
      onChange={(event) => onChange({ type: event.currentTarget.value })}
    />
  );
}

function AllowedField({ column, onChange }: FieldProps) {
  const { t } = useDecisionTexts();
  return (
    <CommitText
      monospace
      label={t('column.allowed')}
      description={t('column.allowedHint')}
      value={column.allowed}
      onCommit={(allowed) => onChange({ allowed })}
    />
  );
}
