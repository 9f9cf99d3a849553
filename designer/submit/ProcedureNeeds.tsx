import { Button, Group, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import type { Fee, Paper } from '../../api/contract/forms.ts';
import type { OfferedView } from '../../api/contract/intake.ts';
import { Facts } from '../ui/Facts.tsx';
import { Section } from '../ui/Section.tsx';
import { useSubmitTexts } from './useSubmitTexts.ts';

type Props = {
  readonly offered: OfferedView;
  readonly onStart: () => void;
  readonly onBack: () => void;
};

/** What an applicant must know before beginning: papers, fee, term, places. */
export function ProcedureNeeds({ offered, onStart, onBack }: Props) {
  const words = useSubmitTexts();
  const { name, code, papers, fees, term, places } = offered;
  const termText = term
    ? words(`terms.${term.unit}`, { amount: term.amount })
    : words('terms.none');
  return (
    <Section title={`${name} (${code})`}>
      <Stack>
        <Facts facts={[[words('needs.term'), termText]]} />
        <Listed title={words('needs.papers')} none={words('needs.noPapers')}>
          {papers.map((paper) => (
            <PaperLine key={paper.key} paper={paper} />
          ))}
        </Listed>
        <Listed title={words('needs.fee')} none={words('needs.noFee')}>
          {fees.map((fee) => (
            <FeeLine key={fee.key} fee={fee} />
          ))}
        </Listed>
        <Listed title={words('needs.places')} none="–">
          {places.map((place) => (
            <List.Item key={place.agencyId}>{place.name}</List.Item>
          ))}
        </Listed>
        <Group>
          <Button onClick={onStart} disabled={places.length === 0}>
            {words('needs.start')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {words('back')}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}

type ListedProps = {
  readonly title: string;
  readonly none: string;
  readonly children: readonly ReactNode[];
};

function Listed({ title, none, children }: ListedProps) {
  return (
    <div>
      <Text fw={600} mb={4}>
        {title}
      </Text>
      {children.length === 0 ? <Text fz="sm">{none}</Text> : <List size="sm">{children}</List>}
    </div>
  );
}

function PaperLine({ paper: { name, required, dataSource } }: { readonly paper: Paper }) {
  const words = useSubmitTexts();
  const notes = [
    words(required ? 'needs.required' : 'needs.optional'),
    ...(dataSource ? [words('needs.source', { source: dataSource })] : []),
  ];
  return (
    <List.Item>
      {name}{' '}
      <Text component="span" c="dimmed" fz="sm">
        ({notes.join('; ')})
      </Text>
    </List.Item>
  );
}

function FeeLine({ fee: { name, amountDong, mark, when } }: { readonly fee: Fee }) {
  const words = useSubmitTexts();
  const notes = [
    ...(when === 'return' ? [words('needs.atReturn')] : []),
    ...(mark === 'proposal' ? [words('needs.sample')] : []),
  ];
  return (
    <List.Item>
      {name}: {amountDong.toLocaleString('vi-VN')} ₫{' '}
      {notes.length > 0 ? (
        <Text component="span" c="dimmed" fz="sm">
          ({notes.join('; ')})
        </Text>
      ) : null}
    </List.Item>
  );
}
