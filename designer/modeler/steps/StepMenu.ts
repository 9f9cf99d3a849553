import type PopupMenu from 'diagram-js/lib/features/popup-menu/PopupMenu';

import type { ProcedureRow } from '../../../api/contract/procedures.ts';
import { appendedTo } from '../changes/appendedTo.ts';
import { isDrawn, objectOf, type DrawnElement } from '../drawnElement.ts';
import type { EditorServices } from '../editorServices.ts';
import { publishedProcedures } from './publishedProcedures.ts';
import { stepEntries } from './stepEntries.ts';
import { stepTexts } from './stepTexts.ts';

type Point = { readonly x: number; readonly y: number };

const MENU = 'procedure-steps';
const WIDTH = 380;

/** The searchable menu of everything that can be drawn next. */
export class StepMenu {
  private readonly services: EditorServices;
  private readonly popupMenu: PopupMenu;
  private procedures: readonly ProcedureRow[] = [];
  private after: DrawnElement | null = null;

  constructor(services: EditorServices) {
    this.services = services;
    this.popupMenu = services.modeler.get<PopupMenu>('popupMenu');
    this.popupMenu.registerProvider(MENU, {
      getPopupMenuEntries: () => {
        const { procedures, after } = this;
        return stepEntries({ services, procedures, after });
      },
      getEmptyPlaceholder: () => stepTexts()('menu.nothing'),
    } as never);
    void this.readProcedures();
  }

  /** The one selected element, if the drawing can go on from it. */
  selected(): DrawnElement | null {
    const [one, ...others] = this.services.selection.get() as unknown as readonly DrawnElement[];
    if (!one || others.length > 0 || !isDrawn(one)) return null;
    return appendedTo(objectOf(one)).length > 0 ? one : null;
  }

  /** Opens the menu at a point of the window; what is chosen goes behind `after`. */
  open(after: DrawnElement | null, at: Point): void {
    this.after = after;
    void this.readProcedures();
    const { canvas } = this.services;
    const title = stepTexts()(after === null ? 'menu.title' : 'menu.appendTitle');
    const target = after ?? canvas.getRootElement();
    this.popupMenu.open(target as never, MENU, { ...at, cursor: at } as never, {
      title,
      search: true,
      width: WIDTH,
    });
  }

  private async readProcedures(): Promise<void> {
    const before = this.procedures;
    // Without a connection the menu offers what it knows; saving will say what is wrong.
    this.procedures = await publishedProcedures().catch(() => before);
    if (this.procedures !== before && this.popupMenu.isOpen()) this.popupMenu.refresh();
  }
}
