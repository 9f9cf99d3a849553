import { Alert, Anchor, List, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';

import { useErrorText } from '../../answer/useErrorText.ts';
import { useStepName } from '../../i18n/useStepName.ts';
import { useTexts } from '../../i18n/useTexts.ts';
import { paths } from '../../paths.ts';
import type { BulkResult } from './useBulk.ts';
import { useInboxTexts } from '../useInboxTexts.ts';

type Props = { readonly result: BulkResult; readonly onClose: () => void };

/** How many tasks are done; those that are not, each with its reason. Takes the focus. */
export function BulkOutcome({ result: { doneCount, left }, onClose }: Props) {
  const { t } = useTexts();
  const part = useInboxTexts();
  const errorText = useErrorText();
  const stepName = useStepName();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      color={left.length > 0 ? 'crimson' : 'teal'}
      role={left.length > 0 ? 'alert' : 'status'}
      mb="sm"
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={onClose}
    >
      <Text c="black" fw={600}>
        {part('bulk.done', { count: doneCount })}
        {left.length > 0 ? ` ${part('bulk.left', { count: left.length })}` : ''}
      </Text>
      <List fz="sm">
        {left.map(({ task, error }) => (
          <List.Item key={task.taskId}>
            <Anchor component={Link} to={paths.task(task)} fz="sm" underline="always">
              {stepName(task)} – {task.dossierCode}
            </Anchor>
            {': '}
            {errorText(error)}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}
