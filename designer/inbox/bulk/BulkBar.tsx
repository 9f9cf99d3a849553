import { Button, Group, Paper, Text } from '@mantine/core';
import { useState } from 'react';

import type { InboxRow } from '../../../api/contract/inbox.ts';
import { useMe } from '../../api/useSession.ts';
import { ReasonButton } from '../../ui/ReasonButton.tsx';
import { AssignDialog } from './AssignDialog.tsx';
import { BulkOutcome } from './BulkOutcome.tsx';
import { CompleteDialog } from './CompleteDialog.tsx';
import { bulkAllowed } from './bulkAllowed.ts';
import type { SendOne } from './runBulk.ts';
import { claimOne } from './sendOne.ts';
import { useBulk } from './useBulk.ts';
import { useInboxTexts } from '../useInboxTexts.ts';

type Props = { readonly tasks: readonly InboxRow[]; readonly onClear: () => void };

/** What can be done with all ticked tasks at once, and what came of it. */
export function BulkBar({ tasks, onClear }: Props) {
  const part = useInboxTexts();
  const bulk = useBulk();
  const [dialog, setDialog] = useState<'complete' | 'assign' | null>(null);
  const me = useMe();
  // To claim one's own again would only lengthen the history.
  const claimable = tasks.filter(({ claimedBy }) => claimedBy?.personId !== me.personId);
  const start = (send: SendOne, chosen = tasks) => {
    setDialog(null);
    void bulk.run(chosen, send).then(onClear);
  };
  const close = () => setDialog(null);
  const count = tasks.length;
  const allowed = bulkAllowed(tasks, part);
  const isBusy = bulk.progress !== null;
  return (
    <>
      {bulk.result ? <BulkOutcome result={bulk.result} onClose={bulk.forget} /> : null}
      {count === 0 && !isBusy ? null : (
        <Paper className="lt-bulk" role="region" aria-label={part('bulk.title')} p="xs" mb="sm">
          <Group gap="xs">
            <Text fw={600} fz="sm" role="status">
              {bulk.progress
                ? part('bulk.progress', bulk.progress)
                : part('bulk.ticked', { count })}
            </Text>
            <Button
              size="xs"
              loading={isBusy}
              disabled={claimable.length === 0}
              onClick={() => start(claimOne, claimable)}
            >
              {part('bulk.claim', { count: claimable.length })}
            </Button>
            <ReasonButton
              size="xs"
              variant="default"
              disabled={isBusy}
              allowed={allowed.complete}
              label={part('bulk.complete')}
              onClick={() => setDialog('complete')}
            />
            {allowed.assign === null ? null : (
              <ReasonButton
                size="xs"
                variant="default"
                disabled={isBusy}
                allowed={allowed.assign}
                label={part('bulk.assign')}
                onClick={() => setDialog('assign')}
              />
            )}
            <Button size="xs" variant="subtle" disabled={isBusy} onClick={onClear}>
              {part('bulk.clear')}
            </Button>
          </Group>
        </Paper>
      )}
      {dialog === 'complete' ? (
        <CompleteDialog tasks={tasks} onClose={close} onStart={start} />
      ) : null}
      {dialog === 'assign' ? <AssignDialog tasks={tasks} onClose={close} onStart={start} /> : null}
    </>
  );
}
