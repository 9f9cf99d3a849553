import { Text, Timeline } from '@mantine/core';
import '@mantine/core/styles/Timeline.css';

import { useHistory } from '../api/useDossiers.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
import { HistoryText } from './HistoryText.tsx';
import { useDossierTexts } from './useDossierTexts.ts';

type Props = { readonly dossierId: string };

/** Everything that happened to a dossier, in sentences, newest first. */
export function HistoryList({ dossierId }: Props) {
  const told = useDossierTexts();
  const { data: lines, error, refetch } = useHistory(dossierId);
  return (
    <Section title={told('history.title')}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {!lines && !error ? <Loading /> : null}
      {lines?.length === 0 ? <Text c="dimmed">{told('history.empty')}</Text> : null}
      {lines && lines.length > 0 ? (
        <Timeline bulletSize={12} lineWidth={2}>
          {lines.toReversed().map((line) => (
            <Timeline.Item key={line.hash} mt="xs">
              <HistoryText line={line} />
            </Timeline.Item>
          ))}
        </Timeline>
      ) : null}
    </Section>
  );
}
