import { Group, NativeSelect, Stack, Text } from '@mantine/core';

import type { Paper } from '../../api/contract/forms.ts';
import type { IssuedResult } from '../../api/contract/results.ts';
import { formatDay } from '../i18n/formatMoment.ts';
import { paperEntry, type CounterForm, type PaperEntry } from './counterForm.ts';
import type { ChangeCounterForm } from './useCounterForm.ts';
import { useCounterTexts } from './useCounterTexts.ts';

type Props = {
  readonly papers: readonly Paper[];
  /** What the applicant was granted before. */
  readonly results: readonly IssuedResult[];
  readonly form: CounterForm;
  readonly onChange: ChangeCounterForm;
};

/** More than these few are scrolled. */
const HEIGHT_MAX = 240;

/** What the applicant was granted before, to be taken in the place of papers; else nothing. */
export function StoredResults({ papers, results, form, onChange }: Props) {
  const words = useCounterTexts();
  if (results.length === 0) return null;
  const entryOf = (paper: Paper) => paperEntry(form, paper, results);
  return (
    <Stack gap="xs" mb="sm" p="sm" bg="gray.0" role="group" aria-label={words('results.title')}>
      <Text fz="sm" fw={600}>
        {words('results.title')}
      </Text>
      <Stack gap="xs" mah={HEIGHT_MAX} style={{ overflowY: 'auto' }}>
        {results.map((result) => (
          <ResultLine
            key={result.documentId}
            result={result}
            papers={papers}
            usedFor={papers.find((paper) => isUsed(entryOf(paper), result))?.key ?? ''}
            onUse={(paperKey) =>
              onChange('papers', { ...form.papers, ...takeFor(paperKey, result, papers, entryOf) })
            }
          />
        ))}
      </Stack>
    </Stack>
  );
}

type LineProps = {
  readonly result: IssuedResult;
  readonly papers: readonly Paper[];
  /** Key of the paper in whose place it is taken; empty: of none. */
  readonly usedFor: string;
  readonly onUse: (paperKey: string) => void;
};

function ResultLine({ result, papers, usedFor, onUse }: LineProps) {
  const words = useCounterTexts();
  const { title, agencyName: agency, signedAt, dossierCode: code } = result;
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <Stack gap={0} flex="1 1 260px">
        <Text fz="sm">{title}</Text>
        <Text fz="xs" c="dimmed">
          {words('results.signed', { agency, day: formatDay(signedAt), code })}
        </Text>
      </Stack>
      <NativeSelect
        size="xs"
        flex="1 1 220px"
        aria-label={words('results.useNamed', { title, code })}
        value={usedFor}
        onChange={(event) => onUse(event.currentTarget.value)}
        data={[
          { value: '', label: words('results.unused') },
          ...papers.map(({ key, name }) => ({
            value: key,
            label: words('results.use', { paper: name }),
          })),
        ]}
      />
    </Group>
  );
}

function isUsed({ result }: PaperEntry, { documentId }: IssuedResult): boolean {
  return result?.documentId === documentId;
}

/** The entries of the paper that it stood for, and of that for which it stands now. */
function takeFor(
  paperKey: string,
  result: IssuedResult,
  papers: readonly Paper[],
  entryOf: (paper: Paper) => PaperEntry,
): CounterForm['papers'] {
  const { documentId, dossierCode } = result;
  const changed = papers.flatMap((paper): [string, PaperEntry][] => {
    const entry = entryOf(paper);
    if (paper.key === paperKey)
      return [[paper.key, { ...REUSED, result: { documentId, dossierCode } }]];
    if (!isUsed(entry, result)) return [];
    return [[paper.key, { ...entry, isGiven: false, form: paper.kind, result: undefined }]];
  });
  return Object.fromEntries(changed);
}

const REUSED = { isGiven: true, form: 'electronic', count: 1, isVerified: false } as const;
