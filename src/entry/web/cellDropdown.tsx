/** The dropdown list of a cell: Univer's own is worked by mouse only. */
import { setDependencies, type IDisposable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import {
  ComponentManager,
  IRenderManagerService,
  ISheetCellDropdownManagerService,
  IZenZoneService,
  SheetCanvasPopManagerService,
  SheetCellDropdownManagerService,
} from '@univerjs/preset-sheets-core';
import type { DependencyOverride } from '@univerjs/core';
import type { ComponentProps, JSX } from 'react';
import { ListChoice } from '../../web/frame/ListChoice.tsx';

const COMPONENT = 'action-tool.list';
const SHOW = 'sheet.operation.show-data-validation-dropdown';

type Dropdown = Parameters<SheetCellDropdownManagerService['showDropdown']>[0];
type Choice = ComponentProps<typeof ListChoice>;

interface PopupProps {
  readonly popup: {
    readonly extraProps: Omit<Choice, 'width'>;
    readonly anchorRect?: { readonly left: number; readonly right: number };
  };
}

function ListPopup({ popup: { extraProps, anchorRect } }: PopupProps): JSX.Element {
  return <ListChoice {...extraProps} width={anchorRect === undefined ? 0 : anchorRect.right - anchorRect.left} />;
}

/**
 * Puts our list in the place of Univer's; its dates and the rest stay.
 * @param label what a screen reader calls the list
 */
export function cellDropdowns(label: string): DependencyOverride {
  class Dropdowns extends SheetCellDropdownManagerService {
    readonly #popups: SheetCanvasPopManagerService;

    constructor(
      popups: SheetCanvasPopManagerService,
      zen: IZenZoneService,
      renders: IRenderManagerService,
      components: ComponentManager,
    ) {
      super(popups, zen, renders, components);
      this.#popups = popups;
      this.disposeWithMe(components.register(COMPONENT, ListPopup));
    }

    override showDropdown(dropdown: Dropdown): IDisposable {
      if (dropdown.type !== 'list' || dropdown.props.multiple === true) return super.showDropdown(dropdown);
      const { location, onHide, props } = dropdown;
      const current = props.defaultValue ?? '';
      let open = true;
      const close = (): void => {
        if (!open) return;
        open = false;
        popup?.dispose();
        onHide?.();
      };
      const extraProps: Omit<Choice, 'width'> = {
        label,
        options: props.options.map((option) => option.label),
        value: current,
        onChoose: (option) => {
          close();
          if (option !== current) void props.onChange?.([option]);
        },
        onClose: close,
      };
      const popup = this.#popups.attachPopupToCell(
        location.row,
        location.col,
        { componentKey: COMPONENT, onClickOutside: close, offset: [0, 3], extraProps },
        location.unitId,
        location.subUnitId,
      );
      return { dispose: close };
    }
  }
  setDependencies(Dropdowns, [
    [SheetCanvasPopManagerService],
    [IZenZoneService],
    [IRenderManagerService],
    [ComponentManager],
  ]);
  return [[ISheetCellDropdownManagerService, { useClass: Dropdowns }]];
}

/**
 * Alt and the downward arrow open the list of the selected cell, as in Excel.
 * @param grid the grid's element; what Univer puts beside the page's root (where the keyboard's focus is while the grid
 *   has it) is its own as well
 */
export function openByKeyboard(api: FUniver, grid: HTMLElement, root: HTMLElement): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'ArrowDown' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const { target } = event;
      if (!(target instanceof Node) || (root.contains(target) && !grid.contains(target))) return;
      const book = api.getActiveWorkbook();
      const sheet = book?.getActiveSheet();
      const cell = sheet?.getSelection()?.getCurrentCell();
      if (!book || !sheet || !cell) return;
      event.preventDefault();
      event.stopPropagation();
      void api.executeCommand(SHOW, {
        unitId: book.getId(),
        subUnitId: sheet.getSheetId(),
        row: cell.actualRow,
        column: cell.actualColumn,
      });
    },
    { capture: true },
  );
}
