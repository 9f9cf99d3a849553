import { Button, List, Text, Title } from '@mantine/core';

import { ruleFindings, wrongTexts } from './findTableFaults.ts';
import type { TableSheet } from './tableSheet.ts';
import type { ReadTable } from './useReadTable.ts';
import { useDecisionTexts } from './useDecisionTexts.ts';

type TableFindingsProps = {
  readonly sheet: TableSheet;
  readonly read: ReadTable | null;
  /** Adds a row with these conditions. */
  readonly onAddRow: (cells: readonly string[]) => void;
};

/** What is wrong with the table, in sentences with the numbers of its rows. */
export function TableFindings({ sheet, read, onAddRow }: TableFindingsProps) {
  const { t } = useDecisionTexts();
  const wrong = wrongTexts(sheet, t);
  const found = read === null || wrong.length > 0 ? null : ruleFindings(sheet, read.table, t);
  const asksForRows = !sheet.hitPolicy.endsWith('ORDER') && sheet.hitPolicy !== 'COLLECT';
  return (
    <section aria-label={t('findings.title')} className="decision-findings">
      <Title order={3} fz="sm">
        {t('findings.title')}
      </Title>
      <div aria-live="polite">
        {found?.isFine ? (
          <Text size="sm">{t(asksForRows ? 'findings.fine' : 'findings.fineHere')}</Text>
        ) : null}
        <List size="sm">
          {[...wrong, ...(found?.others ?? [])].map((text) => (
            <List.Item key={text}>{text}</List.Item>
          ))}
          {found?.gaps.map(({ text, cells }) => (
            <List.Item key={text}>
              {text}{' '}
              {cells === null ? null : (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${t('findings.addGap')}: ${text}`}
                  onClick={() => onAddRow(cells)}
                >
                  {t('findings.addGap')}
                </Button>
              )}
            </List.Item>
          ))}
        </List>
      </div>
    </section>
  );
}
