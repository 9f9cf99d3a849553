import { Stack, Text } from '@mantine/core';

import type { Paper } from '../../api/contract/forms.ts';
import { Section } from '../ui/Section.tsx';
import { PaperRow } from './PaperRow.tsx';
import { givenFor, type SubmitDraft } from './submitDraft.ts';
import type { ChangeDraft } from './useSubmitDraft.ts';
import { useSubmitTexts } from './useSubmitTexts.ts';

type Props = {
  readonly draft: SubmitDraft;
  readonly papers: readonly Paper[];
  readonly missing: readonly Paper[];
  readonly change: ChangeDraft;
};

/** The papers of the procedure, each with its files. */
export function PaperUploads({ draft, papers, missing, change }: Props) {
  const words = useSubmitTexts();
  return (
    <Section title={words('fill.papers')}>
      <Stack>
        <Text fz="sm" c="dimmed">
          {words('fill.limits')}
        </Text>
        {papers.length === 0 ? <Text fz="sm">{words('needs.noPapers')}</Text> : null}
        {papers.map((paper) => (
          <PaperRow
            key={paper.key}
            paper={paper}
            note={words(paper.required ? 'needs.required' : 'needs.optional')}
            given={givenFor(draft, paper)}
            isMissing={missing.includes(paper)}
            onChange={(part) =>
              change((before) => ({
                papers: {
                  ...before.papers,
                  [paper.key]: { ...givenFor(before, paper), ...part(givenFor(before, paper)) },
                },
              }))
            }
          />
        ))}
      </Stack>
    </Section>
  );
}
