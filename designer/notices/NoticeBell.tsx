import { Button, Popover } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';

import { useUnread } from '../api/useNotices.ts';
import { countText } from '../i18n/countText.ts';
import { useTexts } from '../i18n/useTexts.ts';
import { Loading } from '../ui/Loading.tsx';
import { useNoticeTexts } from './useNoticeTexts.ts';

const NoticePanel = lazy(async () => ({
  default: (await import('./NoticePanel.tsx')).NoticePanel,
}));

/** How many notices are unread; opens the list of them. */
export function NoticeBell() {
  const words = useNoticeTexts();
  const { language } = useTexts();
  const [isOpen, setOpen] = useState(false);
  const { data: unread } = useUnread();
  const count = unread === undefined ? '' : countText(unread, language);
  const hasUnread = (unread?.total ?? 0) > 0;
  const close = () => setOpen(false);
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-end"
      width={400}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>
        <Button
          size="xs"
          variant={hasUnread ? 'filled' : 'outline'}
          color={hasUnread ? 'crimson.6' : 'gray.3'}
          px={8}
          aria-label={hasUnread ? words('bell', { count }) : words('bellRead')}
          onClick={() => setOpen((was) => !was)}
        >
          <BellSign />
          {hasUnread ? <span style={{ marginLeft: 6 }}>{count}</span> : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0} aria-label={words('title')}>
        <Suspense fallback={<Loading />}>
          <NoticePanel onClose={close} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

function BellSign() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
      <path d="M7 2a1 1 0 0 1 2 0a4.5 4.5 0 0 1 3.5 4.5V10l1.5 3H2l1.5-3V6.5A4.5 4.5 0 0 1 7 2Z" />
      <path d="M6.3 13.7h3.4a1.7 1.7 0 0 1-3.4 0Z" />
    </svg>
  );
}
