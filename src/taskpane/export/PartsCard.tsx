import type { JSX } from 'react';
import { LEAVABLE_PARTS, type LeavablePart } from '../../core/confidentiality/leaveOutChoice.ts';
import type { Framework } from '../../framework/schema.ts';
import { useText } from '../shared/useText.ts';
import { Choice } from './Choice.tsx';
import { useExportText } from './useExportText.ts';

interface PartsCardProps {
  readonly framework: Framework;
  readonly parts: readonly LeavablePart[];
  readonly onParts: (parts: readonly LeavablePart[]) => void;
}

/** Whole parts that can be left out. */
export function PartsCard({ framework, parts, onParts }: PartsCardProps): JSX.Element {
  const text = useText();
  const et = useExportText();
  const fields = framework.respondentFields
    .filter(({ personal }) => personal === true)
    .map(({ label }) => label)
    .join(et('export.made.separator'));
  return (
    <section className={text.card}>
      <h2 className={text.heading}>{et('export.parts')}</h2>
      <p className={text.small}>{et('export.parts.what')}</p>
      <div>
        {LEAVABLE_PARTS.map((part) => (
          <Choice
            key={part}
            type="checkbox"
            checked={parts.includes(part)}
            title={et(`review.part.${part}`)}
            what={et(`export.parts.${part}`, { fields })}
            onChoose={(checked) => {
              onParts(LEAVABLE_PARTS.filter((one) => (one === part ? checked : parts.includes(one))));
            }}
          />
        ))}
      </div>
    </section>
  );
}
