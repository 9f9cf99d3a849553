import { Checkbox, Group, Stack, Text } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { useLanguageState } from '../../i18n/languageState.ts';
import { procedureFactEn } from '../../i18n/procedureFactEn.ts';
import { procedureFactVi } from '../../i18n/procedureFactVi.ts';
import { CommitText } from './CommitText.tsx';

type Props = {
  readonly process: ModdleElement;
  readonly field: string;
  readonly change: (name: string, value: string | undefined) => void;
};

const LEVELS = ['province', 'commune', 'branch'] as const;
const TEXTS = ['receivingPlace', 'competentAgency', 'result'] as const;

/**
 * What the national list says of a procedure: field, levels, where, by whom, and what comes out.
 */
export function ProcedureFacts({ process, field, change }: Props) {
  const words = { vi: procedureFactVi, en: procedureFactEn }[
    useLanguageState((state) => state.language)
  ];
  const levels = (readText(process, 'lt:levels') ?? '').split(/\s+/u);
  const toggle = (level: string, isChosen: boolean) =>
    change(
      'lt:levels',
      LEVELS.filter((it) => (it === level ? isChosen : levels.includes(it))).join(' '),
    );
  return (
    <Stack gap="sm">
      <div>
        <Text size="xs" fw={500}>
          {words.field}
        </Text>
        <Text size="sm">{field}</Text>
      </div>
      <Checkbox.Group
        size="xs"
        label={words.levels}
        value={LEVELS.filter((level) => levels.includes(level))}
      >
        <Group gap="sm" mt={4}>
          {LEVELS.map((level) => (
            <Checkbox
              key={level}
              size="xs"
              value={level}
              label={words.level[level]}
              onChange={(event) => toggle(level, event.currentTarget.checked)}
            />
          ))}
        </Group>
      </Checkbox.Group>
      {TEXTS.map((name) => (
        <CommitText
          key={name}
          multiline
          label={words[name]}
          description={words[`${name}Hint`]}
          value={readText(process, `lt:${name}`) ?? ''}
          onCommit={(text) => change(`lt:${name}`, text)}
        />
      ))}
    </Stack>
  );
}
