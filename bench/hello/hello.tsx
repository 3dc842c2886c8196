/** The peer of the pane's start: the least that a pane of React and Fluent UI can be. */
import { Button, FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

void Office.onReady(() => {
  const root = document.getElementById('root');
  if (root === null) return;
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary">Hello</Button>
    </FluentProvider>,
  );
});
