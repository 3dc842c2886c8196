/** What is kept of a workbook beside its answers. The browser stores it as it is, with the Map of a part's record. */
import type { WorkbookExtras } from '../../app/workbookExtras.ts';

/**
 * Undefined where nothing was kept, or something that is no such thing: the answers count without it, and must not be
 * refused because of it.
 */
export function parseExtras(value: unknown): WorkbookExtras | undefined {
  return isExtras(value) ? value : undefined;
}

function isExtras(value: unknown): value is WorkbookExtras {
  if (!isRecord(value) || !isRecord(value['kept'])) return false;
  const { marks, archive, before } = value['kept'];
  return (
    isListOf(marks, isMark) &&
    isListOf(archive, isArchived) &&
    (before === undefined || isFigures(before)) &&
    (value['part'] === undefined || isPart(value['part']))
  );
}

const isMark = ({ ref, reasons, code, lastDay }: Fields): boolean =>
  isText(ref) && isTexts(reasons) && isText(code) && (lastDay === undefined || isText(lastDay));

const isArchived = ({
  version,
  ref,
  reason,
  wording,
  status,
  activities,
  timeframe,
  barriers,
  text,
}: Fields): boolean => isTexts([version, ref, reason, wording, status, activities, timeframe, barriers, text]);

const isFigures = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['period']) &&
  [value['open'], value['total']].every(Number.isSafeInteger) &&
  isListOf(value['statuses'], ({ code, label, n }) => isText(code) && isText(label) && Number.isSafeInteger(n));

const isPart = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value['fingerprint']) &&
  isMap(value['codes']) &&
  [...value['codes']].every(([ref, codes]) => isText(ref) && isTexts(codes));

type Fields = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
/** By its name: one that was stored need not be of this realm. */
const isMap = (value: unknown): value is ReadonlyMap<unknown, unknown> =>
  Object.prototype.toString.call(value) === '[object Map]';
const isListOf = (value: unknown, holds: (entry: Fields) => boolean): boolean =>
  Array.isArray(value) && value.every((entry) => isRecord(entry) && holds(entry));
