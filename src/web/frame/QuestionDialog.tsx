import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useState, type JSX } from 'react';
import type { Question } from '../page/pageState.ts';
import { useWeb } from './webContext.ts';
import { questionWords, type QuestionWords } from './words.ts';

/** Before the first question. */
const NOTHING: QuestionWords = { title: '', texts: [], go: '' };

/**
 * Asks before something is lost; nothing happens before the answer, and Escape means no. It stays mounted when there is
 * nothing to ask: a dialog that is taken away while it is open leaves the page behind it hidden from screen readers.
 */
export function QuestionDialog({ question }: { readonly question: Question | null }): JSX.Element {
  const { model, wt } = useWeb();
  // What was asked last is seen for as long as the dialog takes to go away.
  const [last, setLast] = useState(question);
  if (question !== null && question !== last) setLast(question);
  const shown = question ?? last;
  const { title, texts, go } = shown === null ? NOTHING : questionWords(shown, wt);
  return (
    <Dialog
      open={question !== null}
      modalType="alert"
      onOpenChange={(_, { open }) => {
        if (!open) void model.answer(false);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            {texts.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </DialogContent>
          <DialogActions fluid>
            <Button onClick={() => void model.answer(false)}>{wt('web.ask.cancel')}</Button>
            <Button appearance="primary" onClick={() => void model.answer(true)}>
              {go}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
