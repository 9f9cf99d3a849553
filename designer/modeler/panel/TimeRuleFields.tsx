import { Stack } from '@mantine/core';
import type { ModdleElement } from 'bpmn-moddle';

import { readText } from '../../../engine/parse/moddleElement.ts';
import { timeRuleEn } from '../../i18n/timeRuleEn.ts';
import { timeRuleVi } from '../../i18n/timeRuleVi.ts';
import { useLanguageState } from '../../i18n/languageState.ts';
import { clockTime } from '../clockTime.ts';
import { CommitText } from './CommitText.tsx';
import { TermField } from './TermField.tsx';

type Props = {
  readonly process: ModdleElement;
  readonly change: (name: string, value: string | undefined) => void;
};

/** Rules about time that few procedures need; an empty one has the default of the law. */
export function TimeRuleFields({ process, change }: Props) {
  const words = { vi: timeRuleVi, en: timeRuleEn }[useLanguageState((state) => state.language)];
  const textOf = (name: string): string => readText(process, name) ?? '';
  return (
    <Stack gap="sm">
      <CommitText
        label={words.dayStart}
        description={words.dayStartHint}
        placeholder="08:00"
        value={textOf('lt:dayStart')}
        onCommit={(text) => change('lt:dayStart', clockTime(text))}
      />
      <CommitText
        label={words.filingWindows}
        description={words.filingWindowsHint}
        placeholder="08-15/09-10"
        value={textOf('lt:filingWindows')}
        onCommit={(text) => change('lt:filingWindows', text)}
      />
      <TermField
        label={words.regionalSupplement}
        units={['WD', 'WH', 'CD']}
        value={readText(process, 'lt:regionalSupplement')}
        onChange={(text) => change('lt:regionalSupplement', text)}
      />
      <CommitText
        label={words.supplementedUnits}
        description={words.supplementedUnitsHint}
        placeholder="H99.31 H99.32"
        value={textOf('lt:supplementedUnits')}
        onCommit={(text) => change('lt:supplementedUnits', text)}
      />
      <CommitText
        label={words.maxExtensions}
        placeholder="1"
        value={textOf('lt:maxExtensions')}
        onCommit={(text) => change('lt:maxExtensions', text)}
      />
      <TermField
        label={words.extensionNotice}
        description={words.extensionNoticeHint}
        units={['WD', 'WH']}
        value={readText(process, 'lt:extensionNotice')}
        onChange={(text) => change('lt:extensionNotice', text)}
      />
      <CommitText
        label={words.supplementWithin}
        description={words.supplementWithinHint}
        placeholder="3WD"
        value={textOf('lt:supplementWithin')}
        onCommit={(text) => change('lt:supplementWithin', text)}
      />
      <CommitText
        label={words.forwardCutOff}
        description={words.forwardCutOffHint}
        placeholder="15:00"
        value={textOf('lt:forwardCutOff')}
        onCommit={(text) => change('lt:forwardCutOff', clockTime(text))}
      />
      <TermField
        label={words.paperTransfer}
        description={words.paperTransferHint}
        units={['WD', 'WH']}
        value={readText(process, 'lt:paperTransfer')}
        onChange={(text) => change('lt:paperTransfer', text)}
      />
    </Stack>
  );
}
