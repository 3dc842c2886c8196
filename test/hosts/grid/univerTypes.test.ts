/** The numbers that the host writes into Univer's data, against Univer's own. */
import { expect, test } from '@jest/globals';
import * as own from '../../../src/hosts/grid/univerTypes.ts';
import { univerCore } from '../../support/headlessUniver.ts';

test('are those of its enums', () => {
  const core = univerCore();
  expect({
    no: own.NO,
    yes: own.YES,
    text: own.TEXT,
    number: own.NUMBER,
    truth: own.TRUTH,
    thin: own.THIN_LINE,
    wrap: own.WRAP,
    horizontal: own.HORIZONTAL,
    vertical: own.VERTICAL,
    link: own.HYPERLINK,
    operation: own.OPERATION,
    mutation: own.MUTATION,
  }).toEqual({
    no: core.BooleanNumber.FALSE,
    yes: core.BooleanNumber.TRUE,
    text: core.CellValueType.STRING,
    number: core.CellValueType.NUMBER,
    truth: core.CellValueType.BOOLEAN,
    thin: core.BorderStyleTypes.THIN,
    wrap: core.WrapStrategy.WRAP,
    horizontal: {
      left: core.HorizontalAlign.LEFT,
      center: core.HorizontalAlign.CENTER,
      right: core.HorizontalAlign.RIGHT,
    },
    vertical: { top: core.VerticalAlign.TOP, center: core.VerticalAlign.MIDDLE },
    link: core.CustomRangeType.HYPERLINK,
    operation: core.CommandType.OPERATION,
    mutation: core.CommandType.MUTATION,
  });
});
