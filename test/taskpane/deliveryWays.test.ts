/** Which ways a file has out of the pane, on every platform that Office tells of. */
import { describe, expect, test } from '@jest/globals';
import { EXPORT_FORMATS } from '../../src/app/export/types.ts';
import { deliveryWays, surroundingsOf } from '../../src/taskpane/deliveryWays.ts';

describe.each([
  [
    'OfficeOnline',
    { xlsx: ['open', 'download'], docx: ['download'], csv: ['download', 'copy'], json: ['download', 'copy'] },
  ],
  ['PC', { xlsx: ['open', 'download'], docx: ['download'], csv: ['download', 'copy'], json: ['download', 'copy'] }],
  ['Mac', { xlsx: ['open'], docx: [], csv: ['copy'], json: ['copy'] }],
  ['iOS', { xlsx: ['open'], docx: [], csv: ['copy'], json: ['copy'] }],
] as const)('%s', (platform, expected) => {
  test.each(EXPORT_FORMATS)('%s', (format) => {
    expect(deliveryWays(surroundingsOf(platform), format)).toEqual(expected[format]);
  });
});

test('a download is offered nowhere where it is known to do nothing', () => {
  for (const platform of ['Mac', 'iOS']) {
    const ways = EXPORT_FORMATS.flatMap((format) => deliveryWays(surroundingsOf(platform), format));
    expect(ways).not.toContain('download');
  }
});
