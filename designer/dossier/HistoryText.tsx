import { Text } from '@mantine/core';

import type { HistoryLine } from '../../api/contract/dossiers.ts';
import { ChangedAnswer } from '../form/ChangedAnswer.tsx';
import { formatMoment } from '../i18n/formatMoment.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { useDossierTexts } from './useDossierTexts.ts';

/** One line of the history: the sentence, when it was, and who did it. */
export function HistoryText({ line }: { readonly line: HistoryLine }) {
  const { pick } = useTexts();
  const told = useDossierTexts();
  const name = line.personName ?? told('history.system');
  const who = line.standsInFor
    ? told('history.standsIn', { name, absent: line.standsInFor })
    : name;
  return (
    <div title={told('history.hash', { hash: line.hash })}>
      <Text fz="sm">{pick(line.text)}</Text>
      {line.changes.map(({ field, from, to }) => (
        <ChangedAnswer key={field.key} field={field} from={from} to={to} />
      ))}
      <Text fz="xs" c="dimmed">
        {formatMoment(line.at)} · {line.agencyName ? `${who}, ${line.agencyName}` : who}
      </Text>
    </div>
  );
}
