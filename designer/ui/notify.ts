import { notifications } from '@mantine/notifications';

import { currentTexts } from '../i18n/useTexts.ts';

const FAILED_CLOSES_AFTER_MS = 10_000;

/** Tells in a corner of the screen that an action took effect; read out by screen readers. */
export function notifyDone(message: string): void {
  notifications.show({
    message,
    color: 'teal.9',
    role: 'status',
    closeButtonProps: closeButton(),
  });
}

/** Tells that an action did not take effect, and why. */
export function notifyFailed(message: string): void {
  notifications.show({
    message,
    color: 'crimson',
    role: 'alert',
    autoClose: FAILED_CLOSES_AFTER_MS,
    closeButtonProps: closeButton(),
  });
}

function closeButton() {
  return { 'aria-label': currentTexts().t('common.close') };
}
