import { Button, Group, Text } from '@mantine/core';

import { useSubmitTexts } from './useSubmitTexts.ts';

/** Tells the applicant that what they enter is kept in this tab, and lets them delete it. */
export function KeptLine({ onClear }: { readonly onClear: () => void }) {
  const words = useSubmitTexts();
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text fz="xs" c="dimmed">
        {words('kept')}
      </Text>
      <Button size="compact-xs" variant="subtle" onClick={onClear} flex="none">
        {words('clear')}
      </Button>
    </Group>
  );
}
