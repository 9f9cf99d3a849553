import { NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';

import { decide } from '../../../engine/decide/decide.ts';
import type { Json, Variables } from '../../../engine/model/json.ts';
import type { Instant } from '../../../engine/model/time.ts';
import { DateInput } from '../../form/DateInput.tsx';
import { askedValues } from './askedValues.ts';
import type { FieldColumn } from './fieldColumns.ts';
import type { TableSheet } from './tableSheet.ts';
import type { ReadTable } from './useReadTable.ts';
import { useDecisionTexts } from './useDecisionTexts.ts';

type TableTestProps = {
  readonly sheet: TableSheet;
  /** Null while the table cannot be read. */
  readonly read: ReadTable | null;
  readonly fields: readonly FieldColumn[];
  readonly values: Variables;
  readonly hits: readonly number[];
  readonly at: Instant;
  readonly onChange: (values: Variables) => void;
};

/** Values to try the table with, and what the engine makes of them. */
export function TableTest(props: TableTestProps) {
  const { sheet, read, fields, values, hits, at, onChange } = props;
  const { t } = useDecisionTexts();
  const names = read === null ? Object.keys(values) : askedValues(read.model, sheet.id);
  return (
    <section aria-label={t('test.title')}>
      <Stack gap="xs">
        <Title order={3} fz="sm">
          {t('test.title')}
        </Title>
        <Text size="xs">{t('test.hint')}</Text>
        {names.map((name) => (
          <ValueInput
            key={name}
            name={name}
            column={columnOf(name, sheet, fields)}
            value={values[name] ?? null}
            onChange={(value) => onChange({ ...values, [name]: value })}
          />
        ))}
        <div role="status">
          {read === null ? (
            <Text size="sm">{t('test.broken')}</Text>
          ) : (
            <TestResult read={read} id={sheet.id} values={values} hits={hits} at={at} />
          )}
        </div>
      </Stack>
    </section>
  );
}

type TestResultProps = Pick<TableTestProps, 'values' | 'hits' | 'at'> & {
  readonly read: ReadTable;
  readonly id: string;
};

function TestResult({ read, id, values, hits, at }: TestResultProps) {
  const { t } = useDecisionTexts();
  if (Object.values(values).every((value) => value === null)) return null;
  const answer = decide(read.model, id, values, at);
  const matched =
    hits.length === 0 ? t('test.noMatch') : t('test.matched', { rows: hits.join(', ') });
  if (!answer.ok) {
    return (
      <Stack gap={2}>
        <Text size="sm">{matched}</Text>
        <Text size="sm" c="crimson" fw={600}>
          {t(`test.failures.${answer.facts.code}`)}
        </Text>
      </Stack>
    );
  }
  return (
    <Stack gap={2}>
      <Text size="sm">{matched}</Text>
      <Text size="sm" fw={600}>
        {t('test.result')}: {answer.value === null ? t('test.nothing') : shown(answer.value)}
      </Text>
    </Stack>
  );
}

function shown(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

type ValueInputProps = {
  readonly name: string;
  readonly column: Pick<FieldColumn, 'label' | 'type' | 'labels'>;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
};

function ValueInput({ name, column, value, onChange }: ValueInputProps) {
  const { t } = useDecisionTexts();
  const { label, type, labels } = column;
  const choices =
    type === 'boolean'
      ? new Map([
          ['true', t('test.yes')],
          ['false', t('test.no')],
        ])
      : labels;
  if (choices.size > 0) {
    return (
      <NativeSelect
        size="xs"
        label={label}
        value={value === null ? '' : JSON.stringify(value)}
        data={[
          { value: '', label: t('test.empty') },
          ...[...choices].map(([text, words]) => ({ value: text, label: words })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange(chosen === '' ? null : (JSON.parse(chosen) as Json));
        }}
      />
    );
  }
  if (type === 'date') {
    const day = typeof value === 'string' ? value : '';
    return (
      <DateInput
        size="xs"
        label={label}
        value={day}
        onChange={(text) => onChange(text === '' ? null : text)}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      label={label}
      name={name}
      inputMode={type === 'number' ? 'decimal' : 'text'}
      defaultValue={value === null ? '' : shown(value)}
      onChange={(event) => onChange(typedValue(event.currentTarget.value, type))}
    />
  );
}

/** A number where the column has numbers, or where nothing is known and it looks like one. */
function typedValue(text: string, type: string): Json {
  const typed = text.trim();
  if (typed === '') return null;
  const number = Number(typed.replace(',', '.'));
  return type !== 'string' && Number.isFinite(number) ? number : typed;
}

/** How a variable is asked for: as in the form, else as the column of the table has it. */
function columnOf(
  name: string,
  { inputs }: TableSheet,
  fields: readonly FieldColumn[],
): ValueInputProps['column'] {
  const isOf = ({ expression }: { readonly expression: string }) => expression === name;
  const known = [inputs.find(isOf), fields.find(isOf)].filter((it) => it !== undefined);
  const words = fields.find(isOf)?.labels;
  const listed = inputs.find(isOf)?.allowed.match(/"[^"]*"/gu) ?? [];
  const labels = new Map(listed.map((it) => [it, words?.get(it) ?? it.slice(1, -1)] as const));
  const first = (part: 'label' | 'type') => known.map((it) => it[part]).find((it) => it !== '');
  return { label: first('label') ?? name, type: first('type') ?? '', labels };
}
