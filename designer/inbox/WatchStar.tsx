import { UnstyledButton } from '@mantine/core';

import { useWatchDossier } from '../api/useInbox.ts';
import { useTexts } from '../i18n/useTexts.ts';

type Props = {
  readonly dossierId: string;
  readonly code: string;
  readonly isWatched: boolean;
};

/** The star of a row: pressed while the person watches the dossier. */
export function WatchStar({ dossierId, code, isWatched }: Props) {
  const { t } = useTexts();
  const watch = useWatchDossier();
  return (
    <UnstyledButton
      className="lt-star"
      aria-pressed={isWatched}
      aria-label={t('inbox.watchNamed', { code })}
      title={t('inbox.watchNamed', { code })}
      onClick={() => watch.mutate({ dossierId, isWatched: !isWatched })}
    >
      {isWatched ? '★' : '☆'}
    </UnstyledButton>
  );
}
