import { Button, FileButton } from '@mantine/core';

import { presentProblem } from '../../../engine/check/texts/presentProblem.ts';
import { parseDecisions } from '../../../engine/decide/parseDecisions.ts';
import { downloadFile } from '../downloadFile.ts';
import { readTextFile } from '../readTextFile.ts';
import { locateDecisions, type LocatedDecision } from './locateDecisions.ts';
import { useDecisionTexts } from './useDecisionTexts.ts';

/** A decision of the draft; `file` is the place of its file, from 0. */
export type DraftDecision = LocatedDecision & { readonly file: number };

type DecisionFilesProps = {
  readonly files: readonly string[];
  readonly decisions: readonly DraftDecision[];
  readonly chosen: DraftDecision | undefined;
  readonly isFull: boolean;
  readonly onTake: (xml: string, decisionId: string) => void;
  readonly onRemove: (file: number) => void;
  /** Called with a sentence for the person. */
  readonly onRefused: (reason: string) => void;
};

/** DMN files in and out of the draft. */
export function DecisionFiles(props: DecisionFilesProps) {
  const { files, decisions, chosen, isFull, onTake, onRemove, onRefused } = props;
  const { t, language } = useDecisionTexts();
  const importFile = async (file: File | null) => {
    if (file === null) return;
    const xml = await readTextFile(file);
    const read = await parseDecisions(xml);
    const [problem] = read.ok ? [] : read.refusal;
    if (problem) {
      onRefused(t('notRead', { reason: presentProblem(problem)[language] }));
      return;
    }
    const found = locateDecisions(xml);
    const twice = found.find((it) => decisions.some((known) => known.id === it.id));
    const first = found.find((it) => it.hasTable) ?? found[0];
    if (twice) onRefused(t('sameId', { id: twice.id }));
    else if (first) onTake(xml, first.id);
    else onRefused(t('noDecision'));
  };
  const exportFile = ({ id, file }: DraftDecision) =>
    downloadFile(`${id}.dmn`, { content: files[file] ?? '', type: 'application/xml' });
  return (
    <>
      <FileButton accept=".dmn,.xml" onChange={(file) => void importFile(file)}>
        {(button) => (
          <Button {...button} size="compact-xs" variant="default" disabled={isFull}>
            {t('importFile')}
          </Button>
        )}
      </FileButton>
      {chosen ? (
        <>
          <Button size="compact-xs" variant="default" onClick={() => exportFile(chosen)}>
            {t('exportFile')}
          </Button>
          <Button size="compact-xs" variant="default" onClick={() => onRemove(chosen.file)}>
            {t('removeFile')}
          </Button>
        </>
      ) : null}
    </>
  );
}
