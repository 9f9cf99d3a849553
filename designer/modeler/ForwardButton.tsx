import { Button, Tooltip } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';

import type { DraftStage } from '../../api/contract/procedures.ts';
import { useEditor, useEditorState } from './EditorContext.tsx';
import { useModelerTexts } from './useModelerTexts.ts';

const REFUSED = {
  'aria-disabled': true,
  'data-disabled': true,
  'aria-describedby': 'forward-reason',
} as const;

type ForwardButtonProps = {
  readonly stage: DraftStage;
  readonly onSend: () => void;
  readonly onPublish: () => void;
};

/**
 * Brings the draft on: to its review, or once approved into force. While errors stand it says why
 * it cannot, and stays reachable by keyboard. In review others have to act.
 */
export function ForwardButton({ stage, onSend, onPublish }: ForwardButtonProps) {
  const { t } = useModelerTexts();
  const isSending = stage === 'DRAFT';
  const reason = useReason(isSending ? 'send.hasErrors' : 'publish.hasErrors');
  if (stage === 'IN_REVIEW') return null;
  const forward = isSending ? onSend : onPublish;
  return (
    <Tooltip label={reason ?? t(isSending ? 'send.hint' : 'publish.hint')}>
      <Button
        size="xs"
        leftSection={<IconSend size={16} aria-hidden />}
        {...(reason === null ? {} : REFUSED)}
        onClick={(event) => (reason === null ? forward() : event.preventDefault())}
      >
        {t(isSending ? 'send.open' : 'publish.open')}
        {reason === null ? null : (
          <span id="forward-reason" hidden>
            {reason}
          </span>
        )}
      </Button>
    </Tooltip>
  );
}

/** Why a drawing with errors, or one that cannot be checked, stays here; null: it may go on. */
function useReason(hasErrors: 'send.hasErrors' | 'publish.hasErrors'): string | null {
  const { t } = useModelerTexts();
  const { isLocked } = useEditor();
  const check = useEditorState((state) => state.check);
  const problems = useEditorState((state) => state.problems);
  const count = problems.filter(({ severity }) => severity === 'error').length;
  if (count > 0) return t(hasErrors, { count });
  // What is locked is not checked again by changing it; the server looks at it anew in any case.
  return check === 'failed' && !isLocked ? t('problem.check.failed') : null;
}
