import { Box, Text } from '@mantine/core';
import type { ReactNode } from 'react';

import './facts.css';

/** One name with its value; entries without a value are left out. */
export type Fact = readonly [name: string, value: ReactNode];

type Props = { readonly facts: readonly Fact[] };

/** Short facts side by side, each under its name. */
export function Facts({ facts }: Props) {
  const given = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="lt-facts">
      {given.map(([name, value]) => (
        <Box key={name}>
          <Text component="dt" fz="xs" c="dimmed">
            {name}
          </Text>
          <Text component="dd" m={0} fz="sm" fw={600}>
            {value}
          </Text>
        </Box>
      ))}
    </dl>
  );
}
