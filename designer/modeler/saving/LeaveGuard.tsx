import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

import { useEditor, useEditorState } from '../EditorContext.tsx';
import { useModelerTexts } from '../useModelerTexts.ts';

type LeaveGuardProps = {
  readonly save: () => Promise<boolean>;
  /** The person has chosen to lose the changes. */
  readonly onDiscard: () => void;
};

/** Asks before unsaved changes are lost, inside the application and when the tab is closed. */
export function LeaveGuard({ save, onDiscard }: LeaveGuardProps) {
  const { t } = useModelerTexts();
  const { store } = useEditor();
  const isDirty = useEditorState((state) => state.change !== state.savedChange);
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    const { change, savedChange } = store.getState();
    return change !== savedChange && currentLocation.pathname !== nextLocation.pathname;
  });
  useEffect(() => {
    if (!isDirty) return undefined;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', onLeave);
    return () => window.removeEventListener('beforeunload', onLeave);
  }, [isDirty]);
  if (blocker.state !== 'blocked') return null;
  const discardAndLeave = () => {
    onDiscard();
    blocker.proceed();
  };
  const saveAndLeave = async () => {
    if (await save()) blocker.proceed();
    else blocker.reset();
  };
  return (
    <Modal
      opened
      onClose={() => blocker.reset()}
      title={t('leave.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('leave.text')}</Text>
        <Group gap="xs" justify="flex-end">
          <Button size="xs" variant="default" onClick={() => blocker.reset()}>
            {t('leave.stay')}
          </Button>
          <Button size="xs" variant="default" onClick={discardAndLeave}>
            {t('leave.leave')}
          </Button>
          <Button size="xs" onClick={() => void saveAndLeave()}>
            {t('leave.save')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
