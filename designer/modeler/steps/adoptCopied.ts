import type { ModdleElement } from 'bpmn-moddle';

import { isType, readChildren, readText } from '../../../engine/parse/moddleElement.ts';
import { findReferences } from '../changes/findReferences.ts';
import type { Create } from '../changes/objectChange.ts';
import { copiedElements, type CopiedTree } from './copiedTree.ts';

/** The drawing that copied elements are going to stand in. */
type Home = {
  readonly definitions: ModdleElement;
  /** The process that gets the variables of loops. */
  readonly process: ModdleElement;
  readonly create: Create;
  /** New keys of forms by those that the copied steps name. */
  readonly formKeys: ReadonlyMap<string, string>;
};

const NAMES = ['name', 'errorCode', 'escalationCode', 'lt:correlationKey'];
const HOLDERS = ['loopDataInputRef', 'loopDataOutputRef'];

/**
 * Makes elements copied from another drawing refer to what their new drawing has: its messages,
 * signals, errors, escalations and variables of the same name, or new ones; forms by their new
 * keys. Changes the copies, which are nobody else's; nothing is added to the drawing yet.
 */
export function adoptCopied(tree: CopiedTree, home: Home): void {
  const made = new Map<string, ModdleElement>();
  for (const copied of copiedElements(tree)) {
    const { businessObject, referencedRootElement } = copied;
    if (referencedRootElement) {
      copied.referencedRootElement = sameIn(home, referencedRootElement, made);
    }
    takeVariables(businessObject, home, made);
    if (isType(businessObject, 'bpmn:Activity')) {
      const form = readText(businessObject, 'lt:form');
      if (form !== null) businessObject.set('lt:form', home.formKeys.get(form) ?? form);
    }
  }
}

function sameIn(
  { definitions, create }: Home,
  root: ModdleElement,
  made: Map<string, ModdleElement>,
): ModdleElement {
  const known = readChildren(definitions, 'rootElements').find(
    (each) => each.$type === root.$type && namesOf(each) === namesOf(root),
  );
  const id = `${root.$type} ${namesOf(root)}`;
  const same = known ?? made.get(id) ?? createLike(create, root);
  made.set(id, same);
  return same;
}

function createLike(create: Create, root: ModdleElement): ModdleElement {
  const named = NAMES.filter((name) => has(root, name) && readText(root, name) !== null);
  return create(root.$type, Object.fromEntries(named.map((name) => [name, root.get(name)])));
}

function namesOf(root: ModdleElement): string {
  return JSON.stringify(NAMES.map((name) => (has(root, name) ? readText(root, name) : null)));
}

function has(object: ModdleElement, name: string): boolean {
  const { $descriptor } = object as ModdleElement & {
    readonly $descriptor: { readonly propertiesByName: { readonly [name: string]: unknown } };
  };
  return name in $descriptor.propertiesByName;
}

/** Loops refer to variables; what is compensated is named again in the new drawing. */
function takeVariables(
  object: ModdleElement,
  { process, create }: Home,
  made: Map<string, ModdleElement>,
): void {
  for (const [target, holders] of findReferences(object)) {
    for (const holder of holders) {
      if (has(holder, 'activityRef')) holder.set('activityRef', undefined);
      for (const name of HOLDERS.filter((it) => has(holder, it) && holder.get(it) === target)) {
        holder.set(name, variableIn(process, create, { target, made }));
      }
    }
  }
}

function variableIn(
  process: ModdleElement,
  create: Create,
  { target, made }: { readonly target: ModdleElement; readonly made: Map<string, ModdleElement> },
): ModdleElement {
  const name = readText(target, 'name') ?? '';
  const known = readChildren(process, 'flowElements').find(
    (each) => each.$type === 'bpmn:DataObject' && readText(each, 'name') === name,
  );
  const id = `bpmn:DataObject ${name}`;
  const variable = known ?? made.get(id) ?? create('bpmn:DataObject', { name });
  // The drawing tool puts a variable that stands nowhere into the process that is its parent.
  (variable as { $parent?: ModdleElement }).$parent = process;
  made.set(id, variable);
  return variable;
}
