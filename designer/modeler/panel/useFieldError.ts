import { useEditorState } from '../EditorContext.tsx';
import { useModelerTexts } from '../useModelerTexts.ts';
import { fieldOf, type PanelField } from './fieldOf.ts';

/** What the check says against a field of an element; undefined when nothing. */
export function useFieldError(elementId: string, field: PanelField): string | undefined {
  const { pick } = useModelerTexts();
  const problems = useEditorState((state) => state.problems);
  const found = problems.find((it) => it.elementId === elementId && fieldOf(it) === field);
  return found && pick(found.message);
}

/** What the check says against a FEEL text of an element; undefined when nothing. */
export function useExpressionError(elementId: string, text: string): string | undefined {
  const { pick } = useModelerTexts();
  const problems = useEditorState((state) => state.problems);
  const isOf = (expression: unknown) =>
    text !== '' && expression === text.replace(/^=\s*/, '').trim().slice(0, 200);
  const found = problems.find((it) => {
    if (it.elementId !== elementId || it.rule !== 'expression-valid') return false;
    return isOf(it.facts['expression']);
  });
  return found && pick(found.message);
}
