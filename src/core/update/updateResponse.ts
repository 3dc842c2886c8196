/**
 * Answers to an earlier version of a questionnaire become answers to this one, as its map says. Nothing is deleted: what
 * the new answers cannot hold goes to the archive, whole.
 *
 * The laws (test/core/update/laws.test.ts): every text and status of the old answers is in the new ones or in the archive,
 * for any map and any answers; updating twice is updating once.
 */
import { FIELD_CODES } from '../../framework/constants.ts';
import type { Framework, RefChange } from '../../framework/schema.ts';
import { placedSubItems } from '../../framework/subItems.ts';
import { earlierVersion, targetsOf } from '../../framework/versionMap.ts';
import { answerTo, NO_ANSWER, respondentText, type Answer, type Response } from '../answers/response.ts';
import { statusLookup } from '../check/rowRules.ts';
import { fail, ok, type Result, type UpdateError } from '../errors/error.ts';
import { isBlank } from '../text/cellText.ts';
import type { ArchivedAnswer, ArchiveReason } from './archive.ts';
import { isBlankAnswer } from '../answers/isBlankAnswer.ts';
import { mergeAnswers, type Source } from './mergeAnswers.ts';

/** What happened to an answer. `merged` is told once, for all that became one. */
export interface AnswerChange {
  readonly change: RefChange['change'] | 'unmapped';
  /** Refs of the earlier version. */
  readonly from: readonly string[];
  /** Refs of this version. */
  readonly to: readonly string[];
  /** Of `merged`: whether the statuses agreed, or one is still to be chosen. */
  readonly status?: 'same' | 'to-choose';
  /** Something of it is in the archive. */
  readonly archived: boolean;
}

export interface Updated {
  readonly response: Response;
  /** In the order of the earlier version. Empty where the answers are of this version already. */
  readonly changes: readonly AnswerChange[];
  readonly archived: readonly ArchivedAnswer[];
}

/**
 * Moves answers to this version. The old response is not touched.
 * @param before the version that they answer, or what its map tells of it (earlierFramework.ts)
 * @param wordingOf the question of an old Ref as the person saw it
 */
export function updateResponse(
  framework: Framework,
  before: Framework,
  old: Response,
  wordingOf: (ref: string) => string,
): Result<Updated, UpdateError> {
  const { id, version } = old.framework;
  if (id === framework.id && version === framework.version) return ok({ response: old, changes: [], archived: [] });
  const map = id === framework.id ? earlierVersion(framework, version) : undefined;
  if (map === undefined) {
    return fail({ code: 'version-unmapped', id, version, expected: `${framework.id} ${framework.version}` });
  }
  return ok(new Updating(framework, before, old, wordingOf).update(map.subItems));
}

class Updating {
  readonly #framework: Framework;
  readonly #before: Framework;
  readonly #old: Response;
  readonly #wordingOf: (ref: string) => string;
  readonly #archived: ArchivedAnswer[] = [];

  constructor(framework: Framework, before: Framework, old: Response, wordingOf: (ref: string) => string) {
    this.#framework = framework;
    this.#before = before;
    this.#old = old;
    this.#wordingOf = wordingOf;
  }

  update(map: readonly RefChange[]): Updated {
    const sources = new Map<string, string[]>();
    for (const change of map) {
      for (const target of targetsOf(change)) sources.set(target, [...(sources.get(target) ?? []), change.ref]);
    }
    const answers: Record<string, Answer> = {};
    const merges = new Map<string, AnswerChange>();
    for (const { subItem } of placedSubItems(this.#framework)) {
      const from = sources.get(subItem.ref) ?? [];
      const [only] = from;
      if (from.length > 1) merges.set(subItem.ref, this.#merge(subItem.ref, from, answers));
      else if (only !== undefined && Object.hasOwn(this.#old.answers, only)) {
        answers[subItem.ref] = this.#translated(answerTo(this.#old, only));
      }
    }
    const changes = map.flatMap((change) => this.#told(change, merges));
    return {
      changes: [...changes, ...this.#unmapped(map)],
      response: {
        framework: { id: this.#framework.id, version: this.#framework.version },
        respondent: this.#respondent(),
        answers,
        additionalDetails: this.#old.additionalDetails,
      },
      archived: this.#archived,
    };
  }

  /** Of answers that were merged, told at the first of them. */
  #told(change: RefChange, merges: Map<string, AnswerChange>): AnswerChange[] {
    const to = targetsOf(change);
    const merged = to.flatMap((target) => {
      const found = merges.get(target);
      merges.delete(target);
      return found === undefined ? [] : [found];
    });
    if (change.change === 'merged') return merged;
    const archived = change.change === 'retired' && this.#archive(change.ref, 'retired');
    return [{ change: change.change, from: [change.ref], to, archived }, ...merged];
  }

  /** Answers of which the map does not speak. */
  #unmapped(map: readonly RefChange[]): AnswerChange[] {
    const told = new Set(map.map(({ ref }) => ref));
    return Object.keys(this.#old.answers)
      .filter((ref) => !told.has(ref) && !isBlankAnswer(answerTo(this.#old, ref)))
      .map((ref) => ({ change: 'unmapped', from: [ref], to: [], archived: this.#archive(ref, 'unmapped') }));
  }

  #merge(target: string, from: readonly string[], answers: Record<string, Answer>): AnswerChange {
    const given = from.map((ref): Source => ({ ref, answer: this.#translated(answerTo(this.#old, ref)) }));
    const { answer, sameStatus, whole } = mergeAnswers(given);
    answers[target] = answer;
    // What one answer cannot say for all of them stays as each said it.
    const archived = !whole && from.map((ref) => this.#archive(ref, 'merged')).includes(true);
    return { change: 'merged', from, to: [target], status: sameStatus ? 'same' : 'to-choose', archived };
  }

  /**
   * A status is what its label says: that is what the person chose. One that is called otherwise now is known by its code.
   * One that this version does not have becomes the text of its label: the check says that one is to be chosen.
   */
  #translated(answer: Answer): Answer {
    const now = statusLookup(this.#framework);
    const label = this.#statusText(answer);
    const status = now.byLabel(label) ?? now.byCode(this.#code(answer));
    return { ...answer, status: status?.code ?? null, statusText: status === undefined ? label : '' };
  }

  #code(answer: Answer): string {
    return statusLookup(this.#before).ofAnswer(answer)?.code ?? answer.status ?? '';
  }

  /** What the Status cell held. */
  #statusText(answer: Answer): string {
    return statusLookup(this.#before).ofAnswer(answer)?.label ?? answer.status ?? answer.statusText;
  }

  /** Returns whether there was anything to keep. Kept once, however often it is told. */
  #archive(ref: string, reason: ArchiveReason): boolean {
    const answer = answerTo(this.#old, ref);
    if (isBlankAnswer(answer)) return false;
    if (this.#archived.some((entry) => entry.ref === ref && entry.reason === reason)) return true;
    const texts = Object.fromEntries(FIELD_CODES.map((field) => [field, answer[field]]));
    this.#archived.push({
      ...NOTHING,
      ...texts,
      version: this.#old.framework.version,
      ref,
      reason,
      wording: this.#wordingOf(ref),
      status: this.#statusText(answer),
    });
    return true;
  }

  #respondent(): Record<string, string> {
    const now = new Set(this.#framework.respondentFields.map(({ code }) => code));
    const labels = new Map(this.#before.respondentFields.map(({ code, label }) => [code, label]));
    const kept: [string, string][] = [];
    for (const code of Object.keys(this.#old.respondent)) {
      const text = respondentText(this.#old, code);
      if (now.has(code)) kept.push([code, text]);
      else if (!isBlank(text)) {
        const { version } = this.#old.framework;
        this.#archived.push({
          ...NOTHING,
          version,
          ref: code,
          reason: 'respondent',
          wording: labels.get(code) ?? code,
          text,
        });
      }
    }
    return Object.fromEntries(kept);
  }
}

const { activities, timeframe, barriers } = NO_ANSWER;
const NOTHING = { wording: '', status: '', activities, timeframe, barriers, text: '' };
