import { Button, Tooltip } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';

import { useEditorState } from './EditorContext.tsx';
import { useModelerTexts } from './useModelerTexts.ts';

const REFUSED = {
  'aria-disabled': true,
  'data-disabled': true,
  'aria-describedby': 'publish-reason',
} as const;

/**
 * Opens the publishing dialog; while errors stand it says why it cannot, and stays reachable by
 * keyboard.
 */
export function PublishButton({ onPublish }: { readonly onPublish: () => void }) {
  const { t } = useModelerTexts();
  const check = useEditorState((state) => state.check);
  const problems = useEditorState((state) => state.problems);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const reason =
    errors > 0
      ? t('publish.hasErrors', { count: errors })
      : check === 'failed'
        ? t('problem.check.failed')
        : null;
  return (
    <Tooltip label={reason ?? t('publish.hint')}>
      <Button
        size="xs"
        leftSection={<IconSend size={16} aria-hidden />}
        {...(reason === null ? {} : REFUSED)}
        onClick={(event) => (reason === null ? onPublish() : event.preventDefault())}
      >
        {t('publish.open')}
        {reason === null ? null : (
          <span id="publish-reason" hidden>
            {reason}
          </span>
        )}
      </Button>
    </Tooltip>
  );
}
