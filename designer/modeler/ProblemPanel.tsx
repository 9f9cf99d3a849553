import { Badge, Button, Group, ScrollArea, Text, Title, UnstyledButton } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { memo, useState } from 'react';

import type { ProblemView } from '../../api/contract/problemDetails.ts';
import { useEditor, useEditorState, type Editor } from './EditorContext.tsx';
import { objectOf } from './drawnElement.ts';
import { findElement, mainProcess } from './findElements.ts';
import { isSameProblem } from './isSameProblem.ts';
import { playProblem } from './playProblem.ts';
import { hideProblem, showProblem } from './showProblem.ts';
import { useModelerTexts, type ModelerTranslate } from './useModelerTexts.ts';
import { readText } from '../../engine/parse/moddleElement.ts';

const LISTED_MAX = 100;
const COLORS = { error: 'crimson', warning: 'gold', info: 'navy' } as const;

/**
 * Everything the check found, worst first; choosing one goes to its element and lights its path.
 */
export function ProblemPanel() {
  const problems = useEditorState((state) => state.problems);
  const check = useEditorState((state) => state.check);
  const { isLocked } = useEditor();
  const { t } = useModelerTexts();
  return (
    <section className="problem-panel" aria-label={t('problem.title')}>
      <Group gap="xs" px="sm" py={6}>
        <Title order={2} fz="sm">
          {t('problem.title')}
        </Title>
        <ProblemCounts problems={problems} />
        <Text size="xs" c="dimmed" role="status">
          {t(`problem.check.${check}`)}
        </Text>
      </Group>
      <ScrollArea className="problem-list" type="auto">
        {problems.length === 0 && check === 'done' ? (
          <Text size="sm" px="sm" pb="xs">
            {t(isLocked ? 'problem.noneLocked' : 'problem.none')}
          </Text>
        ) : null}
        <ProblemList problems={problems} />
      </ScrollArea>
    </section>
  );
}

/** The first of very many: nobody reads a thousand lines, and drawing them takes time. */
function ProblemList({ problems }: { readonly problems: readonly ProblemView[] }) {
  const editor = useEditor();
  const { t } = useModelerTexts();
  const [isWhole, setWhole] = useState(false);
  const shown = useEditorState((state) => state.shownProblem);
  const listed = isWhole ? problems : problems.slice(0, LISTED_MAX);
  const processId = mainProcess(editor.services)?.process.get('id');
  return (
    <>
      <ul>
        {listed.map((problem) => (
          <li key={`${problem.rule}:${problem.elementId}:${JSON.stringify(problem.facts)}`}>
            <ProblemRow
              problem={problem}
              editor={editor}
              isShown={shown !== null && isSameProblem(shown, problem)}
              place={placeOf(editor, problem, problem.elementId === processId, t)}
            />
          </li>
        ))}
      </ul>
      {listed.length < problems.length ? (
        <Button size="compact-xs" variant="default" m="xs" onClick={() => setWhole(true)}>
          {t('problems.all', { count: problems.length })}
        </Button>
      ) : null}
    </>
  );
}

type ProblemRowProps = {
  readonly problem: ProblemView;
  readonly editor: Editor;
  readonly isShown: boolean;
  readonly place: string;
};

/** Drawn again only when something of it changed: a check finds most problems as before. */
const ProblemRow = memo(function ProblemRow(props: ProblemRowProps) {
  const { problem, editor, isShown, place } = props;
  const { t, pick } = useModelerTexts();
  return (
    <>
      <UnstyledButton
        className="problem-row"
        aria-pressed={isShown}
        data-severity={problem.severity}
        onClick={() => (isShown ? hideProblem(editor) : showProblem(editor, problem))}
      >
        <Badge
          size="sm"
          variant="light"
          color={COLORS[problem.severity]}
          className="problem-severity"
        >
          {t(`severity.${problem.severity}`)}
        </Badge>
        <span className="problem-sentence">{pick(problem.message)}</span>
        <span className="problem-place">{place}</span>
      </UnstyledButton>
      <PlayButton problem={problem} editor={editor} />
    </>
  );
});

function placeOf(
  { services }: Editor,
  problem: ProblemView,
  isProcess: boolean,
  t: ModelerTranslate,
): string {
  const element = findElement(services, problem.elementId);
  const name = element ? readText(objectOf(element), 'name') : null;
  const line = element === null && problem.line ? t('problem.line', { line: problem.line }) : null;
  const path = problem.path.length > 0 ? t('problem.hasPath') : null;
  const where = isProcess ? t('panel.procedure') : (name ?? problem.elementId);
  return [where, line, path].filter((part) => part !== null).join(' · ');
}

/** Lets the path of a problem be walked on the drawing; nothing for a problem without one. */
function PlayButton({ problem, editor }: Pick<ProblemRowProps, 'problem' | 'editor'>) {
  const { t } = useModelerTexts();
  if (problem.path.length < 2) return null;
  const element = findElement(editor.services, problem.elementId);
  const name = element ? readText(objectOf(element), 'name') : null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      className="problem-play"
      leftSection={<IconPlayerPlay size={12} aria-hidden />}
      aria-label={`${t('play.start')}: ${name ?? problem.elementId}`}
      onClick={() => playProblem(editor, problem)}
    >
      {t('play.start')}
    </Button>
  );
}

function ProblemCounts({ problems }: { readonly problems: readonly ProblemView[] }) {
  const { t } = useModelerTexts();
  return (['error', 'warning', 'info'] as const).map((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    if (count === 0) return null;
    return (
      <Badge key={severity} size="sm" variant="light" color={COLORS[severity]}>
        {t(`problem.count.${severity}`, { count })}
      </Badge>
    );
  });
}
