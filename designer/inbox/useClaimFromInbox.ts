import type { TaskRow } from '../../api/contract/tasks.ts';
import { useClaimTask } from '../api/useTasks.ts';
import { toSentence } from '../i18n/toSentence.ts';
import { useStepName } from '../i18n/useStepName.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { notifyDone, notifyFailed } from '../ui/notify.ts';
import { useErrorText } from '../answer/useErrorText.ts';

/** Claims without leaving the list, and says what came of it. */
export function useClaimFromInbox() {
  const { t, pick } = useTexts();
  const errorText = useErrorText();
  const claim = useClaimTask();
  const stepName = useStepName();
  const start = (task: TaskRow) => {
    if (task.allowed.claim !== true) {
      notifyFailed(toSentence(pick(task.allowed.claim.reason)));
      return;
    }
    const about = { step: stepName(task), code: task.dossierCode };
    claim.mutate(
      { taskId: task.taskId },
      {
        onSuccess: () => notifyDone(t('inbox.claimed', about)),
        onError: (error) => notifyFailed(errorText(error)),
      },
    );
  };
  return { start, runningTaskId: claim.isPending ? claim.variables.taskId : null };
}
