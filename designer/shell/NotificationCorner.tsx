import '@mantine/core/styles/Notification.css';
import '@mantine/notifications/styles.css';

import { Notifications } from '@mantine/notifications';

/** The corner of the screen where notify.ts tells that an action took effect, or why not. */
export function NotificationCorner() {
  return <Notifications position="bottom-right" autoClose={6000} limit={3} />;
}
