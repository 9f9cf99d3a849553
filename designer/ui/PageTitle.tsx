import { Group, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

type Props = { readonly title: string; readonly children?: ReactNode };

/** The page's one first-level heading, also the title of the browser tab; actions stand at its right. */
export function PageTitle({ title, children }: Props) {
  useEffect(() => {
    document.title = `${title} – Liên Thông`;
  }, [title]);
  return (
    <Group justify="space-between" align="flex-end" mb="md" wrap="wrap">
      <Title order={1}>{title}</Title>
      {children}
    </Group>
  );
}
