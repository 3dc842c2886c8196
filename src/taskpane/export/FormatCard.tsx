import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type JSX } from 'react';
import { EXPORT_FORMATS, type ExportFormat, type Paper } from '../../app/export/types.ts';
import { usePane } from '../paneContext.ts';
import { useText } from '../shared/useText.ts';
import { Choice } from './Choice.tsx';
import { Fold } from './Fold.tsx';
import { useExportText } from './useExportText.ts';

const PAPERS: readonly Paper[] = ['a4', 'letter'];

const useStyles = makeStyles({
  papers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL },
});

interface FormatCardProps {
  readonly format: ExportFormat;
  readonly paper: Paper;
  readonly onFormat: (format: ExportFormat) => void;
  readonly onPaper: (paper: Paper) => void;
}

/** What is made, and on which paper it will be printed. */
export function FormatCard({ format, paper, onFormat, onPaper }: FormatCardProps): JSX.Element {
  const styles = useStyles();
  const text = useText();
  const et = useExportText();
  const { platform } = usePane();
  const id = useId();
  const { surroundings } = platform;
  const possible = (one: ExportFormat): boolean => platform.deliveryWays(one).length > 0;
  const prints = format === 'xlsx' || format === 'docx';
  return (
    <section className={text.card}>
      <h2 className={text.heading} id={`${id}-format`}>
        {et('export.format')}
      </h2>
      <div role="radiogroup" aria-labelledby={`${id}-format`}>
        {EXPORT_FORMATS.map((one) => (
          <Choice
            key={one}
            type="radio"
            name={`${id}-formats`}
            checked={one === format}
            disabled={!possible(one)}
            title={et(`export.format.${one}`)}
            what={possible(one) ? et(`export.format.${one}.what`) : et('export.format.notHere', { surroundings })}
            onChoose={() => {
              onFormat(one);
            }}
          />
        ))}
      </div>
      {!possible('docx') && <p className={text.small}>{et('export.format.elsewhere', { surroundings })}</p>}
      {prints && (
        <div role="radiogroup" aria-labelledby={`${id}-paper`} className={styles.papers}>
          <span id={`${id}-paper`} className={text.body}>
            {et('export.paper')}
          </span>
          {PAPERS.map((one) => (
            <Choice
              key={one}
              type="radio"
              name={`${id}-papers`}
              checked={one === paper}
              title={et(`export.paper.${one}`)}
              onChoose={() => {
                onPaper(one);
              }}
            />
          ))}
        </div>
      )}
      <Fold title={et('export.pdf')}>
        <p className={text.small}>{et('export.pdf.xlsx')}</p>
        {possible('docx') && <p className={text.small}>{et('export.pdf.docx')}</p>}
      </Fold>
    </section>
  );
}
