import { Button, Checkbox, NativeSelect, NumberInput, Table, Text } from '@mantine/core';

import type { Paper } from '../../api/contract/forms.ts';
import type { IssuedResult } from '../../api/contract/results.ts';
import { Section } from '../ui/Section.tsx';
import { StoredResults } from './StoredResults.tsx';
import { paperEntry, type CounterForm, type PaperEntry } from './counterForm.ts';
import type { ChangeCounterForm } from './useCounterForm.ts';
import { useCounterTexts } from './useCounterTexts.ts';
import { useDossierTexts } from '../dossier/useDossierTexts.ts';

type Props = {
  /** Null until the procedure is chosen. */
  readonly papers: readonly Paper[] | null;
  /** What the applicant was granted before. */
  readonly results: readonly IssuedResult[];
  readonly form: CounterForm;
  readonly missing: readonly Paper[];
  readonly onChange: ChangeCounterForm;
};

const FORMS = ['original', 'copy', 'electronic'] as const;
const COUNT_MAX = 99;

/** The papers that the procedure asks for, ticked off one by one. */
export function PaperChecklist({ papers, results, form, missing, onChange }: Props) {
  const words = useCounterTexts();
  const asked = papers ?? [];
  const giveAll = () =>
    onChange(
      'papers',
      Object.fromEntries(
        asked.map((paper) => [paper.key, { ...paperEntry(form, paper, results), isGiven: true }]),
      ),
    );
  return (
    <Section
      title={words('papers.title')}
      aside={
        asked.length > 1 ? (
          <Button size="compact-sm" variant="subtle" onClick={giveAll}>
            {words('papers.all')}
          </Button>
        ) : null
      }
    >
      {asked.length === 0 ? (
        <Text c="dimmed" fz="sm">
          {papers ? words('papers.none') : words('papers.choose')}
        </Text>
      ) : (
        <>
          <StoredResults papers={asked} results={results} form={form} onChange={onChange} />
          <PaperTable papers={asked} results={results} form={form} onChange={onChange} />
        </>
      )}
      {missing.length > 0 ? (
        <Text c="crimson.6" fz="sm" role="alert">
          {words('papers.missing', { papers: missing.map(({ name }) => name).join('; ') })}
        </Text>
      ) : null}
    </Section>
  );
}

type TableProps = Pick<Props, 'results' | 'form' | 'onChange'> & {
  readonly papers: readonly Paper[];
};

function PaperTable({ papers, results, form, onChange }: TableProps) {
  const change = (paper: Paper, part: Partial<PaperEntry>) =>
    onChange('papers', {
      ...form.papers,
      [paper.key]: { ...paperEntry(form, paper, results), ...part },
    });
  return (
    <Table.ScrollContainer minWidth={620}>
      <Table verticalSpacing={6}>
        <PaperHead />
        <Table.Tbody>
          {papers.map((paper) => (
            <PaperRow
              key={paper.key}
              paper={paper}
              entry={paperEntry(form, paper, results)}
              onChange={(part) => change(paper, part)}
            />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function PaperHead() {
  const words = useCounterTexts();
  return (
    <Table.Thead>
      <Table.Tr>
        <Table.Th w={80}>{words('papers.given')}</Table.Th>
        <Table.Th>{words('papers.name')}</Table.Th>
        <Table.Th w={140}>{words('papers.form')}</Table.Th>
        <Table.Th w={90}>{words('papers.count')}</Table.Th>
        <Table.Th w={120}>{words('papers.verified')}</Table.Th>
      </Table.Tr>
    </Table.Thead>
  );
}

type RowProps = {
  readonly paper: Paper;
  readonly entry: PaperEntry;
  readonly onChange: (part: Partial<PaperEntry>) => void;
};

function PaperRow({ paper, entry, onChange }: RowProps) {
  const told = useDossierTexts();
  const words = useCounterTexts();
  const about = { paper: paper.name };
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={words('papers.givenNamed', about)}
          checked={entry.isGiven}
          onChange={(event) =>
            onChange({ isGiven: event.currentTarget.checked, result: undefined })
          }
        />
      </Table.Td>
      <Table.Td>
        {paper.name}
        <Text fz="xs" c="dimmed">
          {paper.required ? words('papers.required') : words('papers.optional')}
          {paper.dataSource
            ? ` · ${words('papers.dataSource', { source: paper.dataSource })}`
            : null}
        </Text>
      </Table.Td>
      <Table.Td>
        <NativeSelect
          size="xs"
          aria-label={words('papers.formNamed', about)}
          data={FORMS.map((value) => ({ value, label: told(`papers.forms.${value}`) }))}
          value={entry.form}
          onChange={(event) =>
            onChange({ form: event.currentTarget.value as Paper['kind'], result: undefined })
          }
        />
      </Table.Td>
      <Table.Td>
        <NumberInput
          size="xs"
          aria-label={words('papers.countNamed', about)}
          min={1}
          max={COUNT_MAX}
          hideControls
          value={entry.count}
          onChange={(value) => onChange({ count: Number(value) || 1 })}
        />
      </Table.Td>
      <Table.Td>
        <Checkbox
          aria-label={words('papers.verifiedNamed', about)}
          checked={entry.isVerified}
          onChange={(event) => onChange({ isVerified: event.currentTarget.checked })}
        />
      </Table.Td>
    </Table.Tr>
  );
}
