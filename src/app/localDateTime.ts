/**
 * A moment as the clock on the wall shows it, in ISO 8601 without a zone: a sheet that was built in the evening bears that
 * day's date, wherever it was built.
 */
export function localDateTime(moment: Date): string {
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
}
