/**
 * Dates between ISO 8601 text and Excel's serial day numbers (1900 date system). Serials 1 to 60 are left out: Excel
 * counts a 29 February 1900 that never was, so they are off by a day.
 */
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_465;
const DAY = 86_400_000;
/** By so many days a day number is smaller where days are counted from 1904 (Microsoft: "Date systems in Excel"). */
export const FROM_1904 = 1462;
const EPOCH = Date.UTC(1899, 11, 30);

/** Range of days that a date cell accepts: 1 March 1900 to 31 December 9999. */
export const SERIAL_RANGE = { first: FIRST_SERIAL, last: LAST_SERIAL } as const;

/** `2026-11-23` as Excel's day number; undefined when the text is not such a date. */
export function isoToSerial(iso: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return undefined;
  const serial = (Date.parse(`${iso}T00:00:00Z`) - EPOCH) / DAY;
  // Date.parse takes 2026-02-30 for 2 March in some engines: only a date that comes back the same is one.
  return serial >= FIRST_SERIAL && serial <= LAST_SERIAL && serialToIso(serial) === iso ? serial : undefined;
}

/** Excel's day number as `2026-11-23`; a time of day is left off. Undefined outside {@link SERIAL_RANGE}. */
export function serialToIso(serial: number): string | undefined {
  if (!Number.isFinite(serial) || serial < FIRST_SERIAL || serial >= LAST_SERIAL + 1) return undefined;
  return new Date(EPOCH + Math.floor(serial) * DAY).toISOString().slice(0, 10);
}

/**
 * Excel's day number as a cell that is shown as a date is read, by every host alike: the day, with the time of day only
 * where there is one. Undefined outside {@link SERIAL_RANGE}.
 */
export function serialToText(serial: number): string | undefined {
  if (serialToIso(serial) === undefined) return undefined;
  const [day = '', time = ''] = new Date(EPOCH + Math.round(serial * DAY)).toISOString().slice(0, 19).split('T');
  return time === '00:00:00' ? day : `${day} ${time}`;
}
