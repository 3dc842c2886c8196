import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { JSX } from 'react';
import type { Question } from '../page/pageState.ts';
import { useWeb } from './webContext.ts';
import { questionWords } from './words.ts';

/** Asks before something is lost; nothing happens before the answer, and Escape means no. */
export function QuestionDialog({ question }: { readonly question: Question }): JSX.Element {
  const { model, wt } = useWeb();
  const { title, texts, go } = questionWords(question, wt);
  return (
    <Dialog
      open
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
