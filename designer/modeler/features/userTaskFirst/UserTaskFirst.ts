import type AutoPlace from 'diagram-js/lib/features/auto-place/AutoPlace';
import type ContextPad from 'diagram-js/lib/features/context-pad/ContextPad';
import type Create from 'diagram-js/lib/features/create/Create';
import type Palette from 'diagram-js/lib/features/palette/Palette';
import type ElementFactory from 'bpmn-js/lib/features/modeling/ElementFactory';
import type { Shape } from 'bpmn-js/lib/model/Types';

type Injector = { get<Service>(name: string): Service };
type Entry = { readonly action: object; readonly className: string };
type Entries = { readonly [id: string]: Entry };

/** After the tool's own providers, so that their entries can be changed. */
const AFTER_OTHERS = 100;
const USER_TASK = { type: 'bpmn:UserTask' } as const;
const ICON = 'bpmn-icon-user-task';

/** The tool draws steps of no kind, which no officer wants; other kinds stay in the change menu. */
export class UserTaskFirst {
  static $inject = ['injector'];

  private readonly create: Create;
  private readonly elementFactory: ElementFactory;
  private readonly autoPlace: AutoPlace;

  constructor(injector: Injector) {
    this.create = injector.get<Create>('create');
    this.elementFactory = injector.get<ElementFactory>('elementFactory');
    this.autoPlace = injector.get<AutoPlace>('autoPlace');
    injector.get<Palette>('palette').registerProvider(AFTER_OTHERS, {
      getPaletteEntries: () => (entries: Entries) =>
        changed(entries, 'create.task', this.createActions()),
    } as never);
    injector.get<ContextPad>('contextPad').registerProvider(AFTER_OTHERS, {
      getContextPadEntries: (source: Shape) => (entries: Entries) =>
        changed(entries, 'append.append-task', this.appendActions(source)),
    } as never);
  }

  private newStep(): Shape {
    return this.elementFactory.createShape(USER_TASK) as Shape;
  }

  private createActions() {
    const start = (event: Event) => this.create.start(event as never, this.newStep());
    return { dragstart: start, click: start };
  }

  private appendActions(source: Shape) {
    return {
      click: () => this.autoPlace.append(source, this.newStep()),
      dragstart: (event: Event) => this.create.start(event as never, this.newStep(), { source }),
    };
  }
}

function changed(entries: Entries, id: string, action: object): Entries {
  const entry = entries[id];
  if (!entry) return entries;
  const className = entry.className.replace('bpmn-icon-task', ICON);
  return { ...entries, [id]: { ...entry, className, action: { ...entry.action, ...action } } };
}
