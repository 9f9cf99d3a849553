import { Group, Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly children: ReactNode;
  /** Stands at the right of the heading. */
  readonly aside?: ReactNode;
};

/** A framed part of a page, a region named by its second-level heading. */
export function Section({ title, children, aside }: Props) {
  const titleId = useId();
  return (
    <Paper component="section" aria-labelledby={titleId}>
      <Group justify="space-between" mb="xs">
        <Title order={2} id={titleId}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Paper>
  );
}
