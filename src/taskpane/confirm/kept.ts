/** Commitments that somebody is typing about stay on the list, whatever becomes of their rows: what is typed is theirs. */
import type { Questionnaire, ToConfirm } from '../../app/session/state.ts';
import { answerTo } from '../../core/answers/response.ts';
import { statusLookup } from '../../core/check/rowRules.ts';
import type { Framework } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';

/** An entry of the list. */
export interface ShownCommitment {
  /** As it is asked about, or was last. */
  readonly item: ToConfirm;
  /** The row as it is now, where it is another one than is asked about: somebody has changed it meanwhile. */
  readonly changed?: Pick<ToConfirm, 'answer' | 'status'>;
}

/**
 * The commitments whose time is over, in the list's order (app/session/toConfirm.ts), so that no entry moves under a
 * person who types.
 * @param open the entries in which somebody types, as they were asked about last
 */
export function shownCommitments(
  framework: Framework,
  { toConfirm, response }: Pick<Questionnaire, 'toConfirm' | 'response'>,
  open: ReadonlyMap<string, ToConfirm>,
): readonly ShownCommitment[] {
  const past = toConfirm.filter(({ lastDay }) => lastDay !== undefined);
  const gone = [...open.values()].filter(({ ref }) => past.every((item) => item.ref !== ref));
  if (gone.length === 0) return past.map((item) => ({ item }));
  const lookup = statusLookup(framework);
  const order = new Map(placedSubItems(framework).map(({ subItem }, at) => [subItem.ref, at]));
  const shown = [
    ...past.map((item): ShownCommitment => ({ item })),
    ...gone.map((item): ShownCommitment => {
      const answer = answerTo(response, item.ref);
      return { item, changed: { answer, status: lookup.ofAnswer(answer) } };
    }),
  ];
  const day = ({ item }: ShownCommitment): string => item.lastDay ?? '';
  const at = ({ item }: ShownCommitment): number => order.get(item.ref) ?? 0;
  return shown.sort((a, b) => (day(a) === day(b) ? at(a) - at(b) : day(a) < day(b) ? -1 : 1));
}
