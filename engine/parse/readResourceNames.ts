import type { ModdleElement } from 'bpmn-moddle';
import { readChild, readChildren, readText } from './moddleElement.ts';

/**
 * Names of those who do an activity by its resource roles (`potentialOwner`, `humanPerformer`,
 * `performer`), in document order: of the resource, or as its assignment expression has them.
 *
 * Of "user(kermit), group(one-stop)", as Activiti and its kin write it, the group. Source: BPMN
 * 2.0.2 clauses 10.3.1 and 10.3.4.
 */
export function readResourceNames(activity: ModdleElement): readonly string[] {
  return readChildren(activity, 'resources').flatMap((role) => {
    const resource = readChild(role, 'resourceRef');
    if (resource !== null) return readText(resource, 'name') ?? [];
    const assignment = readChild(role, 'resourceAssignmentExpression');
    const expression = assignment === null ? null : readChild(assignment, 'expression');
    const text = expression === null ? null : readText(expression, 'body');
    return text === null ? [] : namesIn(text);
  });
}

const PART = /^(user|group)\(\s*([^()]*?)\s*\)$/;

/** Several people by name are no post. */
function namesIn(text: string): readonly string[] {
  return text.split(',').flatMap((part) => {
    const [, kind, own = ''] = PART.exec(part.trim()) ?? ['', 'group', part.trim()];
    return kind === 'group' ? [own.replace(/^"(.*)"$/, '$1')] : [];
  });
}
