import { Text } from '@mantine/core';

import type { WaitingAt } from '../../api/contract/inbox.ts';
import { formatMoment } from '../i18n/formatMoment.ts';
import { usePostName } from '../i18n/usePostName.ts';
import { useInboxTexts } from './useInboxTexts.ts';

type Props = { readonly place: WaitingAt };

/** At which step, where, with whom and since when a dossier waits. */
export function WaitingPlace({ place }: Props) {
  const part = useInboxTexts();
  const postName = usePostName();
  const { agencyName, post, personName } = place;
  return (
    <div>
      <Text fz="sm" fw={600}>
        {place.stepName}
      </Text>
      <Text fz="xs" c="dimmed">
        {agencyName === null
          ? part('waitsOutside')
          : `${post === null ? '' : `${postName(post)} – `}${agencyName}`}
        {personName === null ? '' : ` (${personName})`}
        {', '}
        {part('sinceMoment', { at: formatMoment(place.since) })}
      </Text>
    </div>
  );
}
