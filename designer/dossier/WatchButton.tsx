import { Button } from '@mantine/core';

import { useWatchDossier } from '../api/useInbox.ts';
import { useTexts } from '../i18n/useTexts.ts';

type Props = { readonly dossierId: string; readonly isWatched: boolean };

/** Watches a dossier, or no longer; it is then found in the inbox. */
export function WatchButton({ dossierId, isWatched }: Props) {
  const { t } = useTexts();
  const watch = useWatchDossier();
  return (
    <Button
      variant="default"
      aria-pressed={isWatched}
      loading={watch.isPending}
      onClick={() => watch.mutate({ dossierId, isWatched: !isWatched })}
    >
      {isWatched ? `★ ${t('inbox.watching')}` : `☆ ${t('inbox.watch')}`}
    </Button>
  );
}
