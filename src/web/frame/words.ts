/** What the page has to say, in words. */
import type { Translator } from '../../core/messages/catalogue.ts';
import { oneLine } from '../../core/messages/oneLine.ts';
import { webErrorMessage } from '../../core/messages/webErrorMessage.ts';
import type { WebTranslator } from '../../core/messages/webCatalogue.ts';
import type { Losses } from '../open/openedFile.ts';
import type { Outcome, PageState, Question } from '../page/pageState.ts';

export interface Words {
  readonly intent: 'info' | 'success' | 'warning' | 'error';
  readonly title?: string;
  readonly text: string;
}

/** Date and time of something that was kept, as people of that language write it. */
export function whenOf(at: string, { language }: Pick<WebTranslator, 'language'>): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
}

/** A list of names, as that language joins them. */
export function listOf(names: readonly string[], { language }: Pick<WebTranslator, 'language'>): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
}

/** A file may have as many as it likes, and as long as it likes. */
const MOST_NAMES = 10;
const LONGEST_NAME = 40;

/** A list of names from a file, so short that a person reads it. */
function shortListOf(names: readonly string[], wt: WebTranslator): string {
  const some = names.slice(0, MOST_NAMES).map((name) => {
    const characters = Array.from(oneLine(name));
    return characters.length > LONGEST_NAME ? `${characters.slice(0, LONGEST_NAME - 1).join('')}…` : oneLine(name);
  });
  const rest = names.length - some.length;
  return listOf(rest > 0 ? [...some, wt('web.ask.more', { n: rest })] : some, wt);
}

/** What an action came to. */
export function outcomeWords(outcome: Outcome, t: Translator, wt: WebTranslator): Words {
  switch (outcome.kind) {
    case 'created':
      return { intent: 'success', text: wt('web.created') };
    case 'refused':
      return { intent: 'info', text: wt('web.consent.refused') };
    case 'agreed':
      return { intent: 'success', text: wt('web.consent.agreed') };
    case 'wiped':
      return { intent: 'success', text: wt('web.store.wiped') };
    case 'nothing-to-undo':
      return { intent: 'info', text: wt('web.undo.none') };
    case 'nothing-to-redo':
      return { intent: 'info', text: wt('web.redo.none') };
    case 'opened':
      return { intent: 'success', text: wt('web.opened', { name: outcome.name }) };
    case 'deleted':
      return { intent: 'success', text: wt('web.store.deleted', { name: outcome.name }) };
    case 'saved': {
      const saved = wt('web.saved', { name: outcome.name });
      if (outcome.drafts.length === 0) return { intent: 'success', text: saved };
      return { intent: 'warning', title: saved, text: wt('web.save.drafts', { refs: listOf(outcome.drafts, wt) }) };
    }
    case 'restored':
    case 'restored-answers': {
      const { name, keptAt } = outcome.work;
      const key = outcome.kind === 'restored' ? 'web.restored' : 'web.restored.answers';
      const intent = outcome.kind === 'restored' ? 'success' : 'warning';
      return { intent, text: wt(key, { name, when: whenOf(keptAt, wt) }) };
    }
    case 'failed': {
      const text = webErrorMessage(outcome.error, t, wt);
      if (outcome.during === 'open') {
        const title = wt('web.open.failed', { name: outcome.name });
        return { intent: 'error', title, text: `${text} ${wt('web.open.untouched')}` };
      }
      return { intent: 'error', title: wt(outcome.during === 'save' ? 'web.save.failed' : 'web.failed'), text };
    }
  }
}

export interface QuestionWords {
  readonly title: string;
  /** Paragraphs: what becomes of what is open, and of what comes. */
  readonly texts: readonly string[];
  readonly go: string;
}

/** What is asked before something is done. */
export function questionWords(question: Question, wt: WebTranslator): QuestionWords {
  const { loses, drafts } = question;
  const open = [
    ...(loses === 'nothing' ? [] : [wt(loses === 'kept' ? 'web.ask.kept' : 'web.ask.unsaved')]),
    ...(drafts.length > 0 ? [wt('web.ask.drafts', { refs: shortListOf(drafts, wt) })] : []),
  ];
  switch (question.kind) {
    case 'new':
      return { title: wt('web.ask.new.title'), texts: open, go: wt('web.ask.new.go') };
    case 'restore':
      return { title: wt('web.ask.restore.title', { name: question.name }), texts: open, go: wt('web.ask.restore.go') };
    case 'open':
      return {
        title: wt('web.ask.open.title', { name: question.name }),
        texts: [...open, ...lossWords(question.losses, wt)],
        go: wt('web.ask.open.go'),
      };
  }
}

/** What of a file cannot be taken over. */
function lossWords({ sheets, copies, unknownRows, duplicateRows }: Losses, wt: WebTranslator): string[] {
  const refs = (list: readonly string[]): { n: number; refs: string } => ({
    n: list.length,
    refs: shortListOf(list, wt),
  });
  const names = (list: readonly string[]): { n: number; names: string } => ({
    n: list.length,
    names: shortListOf(list, wt),
  });
  return [
    ...(sheets.length > 0 ? [wt('web.ask.sheets', names(sheets))] : []),
    ...(copies.length > 0 ? [wt('web.ask.copies', names(copies))] : []),
    ...(unknownRows.length > 0 ? [wt('web.ask.unknownRows', refs(unknownRows))] : []),
    ...(duplicateRows.length > 0 ? [wt('web.ask.duplicateRows', refs(duplicateRows))] : []),
    wt('web.ask.look'),
  ];
}

/** Whether the work is safe, in the toolbar. */
export function stateWords({ keeping, unsaved, session, work }: PageState, wt: WebTranslator): string {
  if (session.getState().phase !== 'open') return '';
  switch (keeping.kind) {
    case 'kept':
      return wt('web.state.kept', {
        time: new Intl.DateTimeFormat(wt.language, { timeStyle: 'short' }).format(new Date(keeping.at)),
      });
    case 'keeping':
      return wt('web.state.keeping');
    case 'failed':
      return wt('web.state.notKept');
    case 'off':
    case 'idle':
      if (unsaved) return wt('web.state.unsaved');
      // Nothing was typed, and there is no file.
      return work.name === undefined ? '' : wt('web.state.saved');
  }
}
