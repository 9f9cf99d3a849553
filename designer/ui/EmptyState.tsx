import { Paper, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

type Props = { readonly title: string; readonly hint: string; readonly children?: ReactNode };

/** Says that there is nothing, why, and what to do next. */
export function EmptyState({ title, hint, children }: Props) {
  return (
    <Paper ta="center" py="xl">
      <Title order={2}>{title}</Title>
      <Text c="dimmed" mt="xs">
        {hint}
      </Text>
      {children}
    </Paper>
  );
}
