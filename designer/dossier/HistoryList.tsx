import { Text, Timeline } from '@mantine/core';

import type { HistoryLine } from '../../api/contract/dossiers.ts';
import { useHistory } from '../api/useDossiers.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { ErrorState } from '../answer/ErrorState.tsx';
import { Loading } from '../ui/Loading.tsx';
import { Section } from '../ui/Section.tsx';
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
            <Timeline.Item key={line.seq} mt="xs">
              <HistoryText line={line} />
            </Timeline.Item>
          ))}
        </Timeline>
      ) : null}
    </Section>
  );
}

function HistoryText({ line }: { readonly line: HistoryLine }) {
  const { pick } = useTexts();
  const told = useDossierTexts();
  const name = line.personName ?? told('history.system');
  const who = line.standsInFor
    ? told('history.standsIn', { name, absent: line.standsInFor })
    : name;
  return (
    <div title={told('history.hash', { hash: line.hash })}>
      <Text fz="sm">{pick(line.text)}</Text>
      <Text fz="xs" c="dimmed">
        {formatMoment(line.at)} · {line.agencyName ? `${who}, ${line.agencyName}` : who}
      </Text>
    </div>
  );
}
