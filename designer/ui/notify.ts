import { notifications } from '@mantine/notifications';

/** Tells that an action took effect; read out by screen readers. */
export function notifyDone(message: string): void {
  notifications.show({ message, color: 'teal.9', role: 'status' });
}

/** Tells that an action did not take effect, and why. */
export function notifyFailed(message: string): void {
  notifications.show({ message, color: 'crimson', role: 'alert', autoClose: 10_000 });
}
