import { Badge, Button, Group, ScrollArea, Text, Title, UnstyledButton } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';

import type { ProblemView } from '../../api/contract/problemDetails.ts';
import { useEditor, useEditorState, type Editor } from './EditorContext.tsx';
import { objectOf } from './drawnElement.ts';
import { findElement, mainProcess } from './findElements.ts';
import { isSameProblem } from './isSameProblem.ts';
import { playProblem } from './playProblem.ts';
import { hideProblem, showProblem } from './showProblem.ts';
import { useModelerTexts } from './useModelerTexts.ts';
import { readText } from '../../engine/parse/moddleElement.ts';

const COLORS = { error: 'crimson', warning: 'gold', info: 'navy' } as const;

/**
 * Everything the check found, worst first; choosing one goes to its element and lights its path.
 */
export function ProblemPanel() {
  const editor = useEditor();
  const problems = useEditorState((state) => state.problems);
  const check = useEditorState((state) => state.check);
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
            {t(editor.isLocked ? 'problem.noneLocked' : 'problem.none')}
          </Text>
        ) : null}
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.rule}:${problem.elementId}:${JSON.stringify(problem.facts)}`}>
              <ProblemRow problem={problem} editor={editor} />
              <PlayButton problem={problem} editor={editor} />
            </li>
          ))}
        </ul>
      </ScrollArea>
    </section>
  );
}

type ProblemRowProps = { readonly problem: ProblemView; readonly editor: Editor };

function ProblemRow({ problem, editor }: ProblemRowProps) {
  const { services } = editor;
  const shown = useEditorState((state) => state.shownProblem);
  const { t, pick } = useModelerTexts();
  const isShown = shown !== null && isSameProblem(shown, problem);
  const element = findElement(services, problem.elementId);
  const isProcess = mainProcess(services)?.process.get('id') === problem.elementId;
  const name = element ? readText(objectOf(element), 'name') : null;
  return (
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
      <span className="problem-place">
        {isProcess ? t('panel.procedure') : (name ?? problem.elementId)}
        {element === null && problem.line ? ` · ${t('problem.line', { line: problem.line })}` : ''}
        {problem.path.length > 0 ? ` · ${t('problem.hasPath')}` : ''}
      </span>
    </UnstyledButton>
  );
}

/** Lets the path of a problem be walked on the drawing; nothing for a problem without one. */
function PlayButton({ problem, editor }: ProblemRowProps) {
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
