import { useRef, useState } from 'react';
import type { PaneCarry } from '../../app/session/paneCarry.ts';
import type { StartedFrom } from '../../app/update/types.ts';
import type { ActionToolError } from '../../core/errors/error.ts';
import { usePane } from '../paneContext.ts';

/** A workbook that was chosen, and what would come of it. It holds texts, and is gone with the screen. */
export interface Looked {
  readonly name: string;
  readonly started: StartedFrom;
}

export interface CarryPath {
  readonly looked: Looked | null;
  readonly reading: boolean;
  /** Why the file was not read; what the questionnaire in it has, the session tells. */
  readonly error: ActionToolError | null;
  /** Undefined where it cannot be used. */
  readonly look: (file: File) => Promise<Looked | undefined>;
  /** Whether the questionnaire was made. */
  readonly create: (respondent: Readonly<Record<string, string>>, beside: boolean) => Promise<boolean>;
}

/** A person's way from a chosen file to a questionnaire with its answers. */
export function useCarry(): CarryPath {
  const { session, platform } = usePane();
  const opened = useRef<PaneCarry>(undefined);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [reading, setReading] = useState(false);
  const [error, setError] = useState<ActionToolError | null>(null);

  const find = async (file: File): Promise<Looked | undefined> => {
    const outside = await platform.openOutside(file);
    if (!outside.ok) {
      setError(outside.error);
      return undefined;
    }
    if (opened.current === undefined) {
      const found = await session.openCarry();
      if (found.ok) opened.current = found.value;
    }
    const started = await opened.current?.look(outside.value);
    return started?.ok === true ? { name: file.name, started: started.value } : undefined;
  };
  const look = async (file: File): Promise<Looked | undefined> => {
    setReading(true);
    setLooked(null);
    setError(null);
    if (session.getState().problem !== null) session.dismissProblem();
    const found = await find(file);
    setLooked(found ?? null);
    setReading(false);
    return found;
  };
  const create: CarryPath['create'] = async (respondent, beside) => {
    const made = await opened.current?.create(respondent, beside);
    return made?.ok === true;
  };
  return { looked, reading, error, look, create };
}
