import { Group, Text } from '@mantine/core';

import { useTexts } from '../i18n/useTexts.ts';
import { Emblem } from './Emblem.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';

/** The head of pages that nobody has to sign in for. */
export function PublicHeader() {
  const { t } = useTexts();
  return (
    <Group component="header" className="lt-header" px="md" mih={56} justify="space-between">
      <Group gap="sm">
        <Emblem />
        <Text fw={700} fz="lg">
          {t('common.appName')}
        </Text>
      </Group>
      <LanguageSwitch />
    </Group>
  );
}
