import { Anchor, Checkbox, Stack, Table, Text } from '@mantine/core';

import type { SubmissionPaper, SubmissionView } from '../../api/contract/submissions.ts';
import { fileHref } from '../api/useSubmissions.ts';
import { Section } from '../ui/Section.tsx';
import { useSubmissionTexts } from './useSubmissionTexts.ts';

/** What the officer found of each paper. */
export type Ticks = {
  readonly [paperKey: string]: { readonly isInOrder: boolean; readonly isVerified: boolean };
};

const NOTHING = { isInOrder: false, isVerified: false };

type Props = {
  readonly submission: SubmissionView;
  readonly ticks: Ticks;
  readonly onTick: (ticks: Ticks) => void;
};

/** The papers with their files, ticked off one by one while the office decides. */
export function SubmissionPapers({ submission, ticks, onTick }: Props) {
  const words = useSubmissionTexts();
  const { papers, submissionId, allowed } = submission;
  const isOpen = allowed.accept === true;
  return (
    <Section title={words('papers.title')}>
      {papers.length === 0 ? (
        <Text fz="sm">{words('papers.none')}</Text>
      ) : (
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {papers.map((paper) => (
              <PaperRow
                key={paper.paperKey}
                paper={paper}
                submissionId={submissionId}
                tick={isOpen && paper.source ? (ticks[paper.paperKey] ?? NOTHING) : null}
                onTick={(tick) => onTick({ ...ticks, [paper.paperKey]: tick })}
              />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Section>
  );
}

type RowProps = {
  readonly paper: SubmissionPaper;
  readonly submissionId: string;
  /** Null: there is nothing to tick. */
  readonly tick: Ticks[string] | null;
  readonly onTick: (tick: Ticks[string]) => void;
};

function PaperRow({ paper, submissionId, tick, onTick }: RowProps) {
  const words = useSubmissionTexts();
  const { name, required, files, source, dataSource } = paper;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fz="sm">
          {name}{' '}
          <Text component="span" c="dimmed" fz="xs">
            ({words(required ? 'papers.required' : 'papers.optional')})
          </Text>
        </Text>
        {files.map(({ uploadId, fileName }) => (
          <Anchor
            key={uploadId}
            href={fileHref(submissionId, uploadId)}
            download
            fz="sm"
            display="block"
          >
            {fileName}
          </Anchor>
        ))}
        {source === 'data' ? (
          <Text fz="sm">{words('papers.source', { source: dataSource ?? '' })}</Text>
        ) : null}
        {source === null ? (
          <Text fz="sm" c="dimmed">
            {words('papers.nothing')}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td w={180}>
        {tick ? (
          <Stack gap={6}>
            <Checkbox
              label={words('papers.inOrderShort')}
              aria-label={words('papers.inOrder', { paper: name })}
              checked={tick.isInOrder}
              onChange={(event) => onTick({ ...tick, isInOrder: event.currentTarget.checked })}
            />
            <Checkbox
              label={words('papers.verified')}
              aria-label={words('papers.verifiedNamed', { paper: name })}
              checked={tick.isVerified}
              onChange={(event) => onTick({ ...tick, isVerified: event.currentTarget.checked })}
            />
          </Stack>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}
