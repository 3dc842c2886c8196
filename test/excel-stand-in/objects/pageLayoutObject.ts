import { refuse } from '../errors.ts';
import { guardBook } from '../guards.ts';
import type { SheetModel } from '../model/workbook.ts';
import { field, record, text, type HostObject, type Scalar, type World } from './hostObject.ts';

const PAPERS = ['Letter', 'Legal', 'A3', 'A4', 'A5'];

/** Excel.PageLayout; margins are points (Microsoft Learn, "Excel.PageLayout class"). */
export function pageLayoutObject({ book }: World, { page }: SheetModel): HostObject {
  const guard = (): void => {
    guardBook(book);
  };
  const oneOf = (key: 'orientation' | 'paperSize', allowed: readonly string[]): Scalar => ({
    get: () => page[key],
    set: (value) => {
      guard();
      if (!allowed.includes(text(value))) refuse('InvalidArgument', `no such ${key}`);
      page[key] = text(value);
    },
  });
  const { margins, header, footer } = page;
  const headersFooters = (): HostObject => ({
    type: 'HeaderFooter',
    scalars: {
      leftHeader: field(header, 'left', guard),
      centerHeader: field(header, 'center', guard),
      rightHeader: field(header, 'right', guard),
      leftFooter: field(footer, 'left', guard),
      centerFooter: field(footer, 'center', guard),
      rightFooter: field(footer, 'right', guard),
    },
  });
  return {
    type: 'PageLayout',
    scalars: {
      orientation: oneOf('orientation', ['Portrait', 'Landscape']),
      paperSize: oneOf('paperSize', PAPERS),
      zoom: {
        get: () => page.zoom,
        set: (value) => {
          guard();
          page.zoom = record(value);
        },
      },
      leftMargin: field(margins, 'left', guard),
      rightMargin: field(margins, 'right', guard),
      topMargin: field(margins, 'top', guard),
      bottomMargin: field(margins, 'bottom', guard),
      headerMargin: field(margins, 'header', guard),
      footerMargin: field(margins, 'footer', guard),
    },
    parts: {
      headersFooters: () => ({ type: 'HeaderFooterGroup', parts: { defaultForAllPages: headersFooters } }),
    },
    methods: {
      setPrintTitleRows: ([rows]) => {
        guard();
        const found = /^\$?(\d+):\$?(\d+)$/.exec(text(rows));
        if (found === null) return refuse('InvalidArgument', 'no rows');
        page.titleRows = `$${found[1] ?? ''}:$${found[2] ?? ''}`;
        return undefined;
      },
    },
  };
}
