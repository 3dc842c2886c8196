import { FluentProvider } from '@fluentui/react-components';
import { useMemo, type JSX } from 'react';
import type { PaneSession } from '../app/session/paneSession.ts';
import type { Translator } from '../core/messages/catalogue.ts';
import { Crash } from './frame/Crash.tsx';
import { ErrorBoundary } from './frame/ErrorBoundary.tsx';
import { LiveRegion } from './frame/LiveRegion.tsx';
import { useAnnouncer } from './hooks/useAnnouncer.ts';
import { useTheme } from './hooks/useTheme.ts';
import { PaneContext, type Pane } from './paneContext.ts';
import type { Platform } from './platform.ts';
import { Screens } from './Screens.tsx';
import { THEMES } from './theme.ts';

export interface TaskPaneProps {
  readonly session: PaneSession;
  readonly t: Translator;
  readonly platform: Platform;
}

/** The whole pane. */
export function TaskPane({ session, t, platform }: TaskPaneProps): JSX.Element {
  const theme = useTheme(platform);
  const [announcement, announce] = useAnnouncer();
  const pane = useMemo<Pane>(() => ({ session, t, platform, announce }), [session, t, platform, announce]);
  return (
    <FluentProvider theme={THEMES[theme]} dir={t.direction}>
      <PaneContext value={pane}>
        <ErrorBoundary fallback={(error) => <Crash error={error} />}>
          <Screens />
        </ErrorBoundary>
        <LiveRegion announcement={announcement} />
      </PaneContext>
    </FluentProvider>
  );
}
