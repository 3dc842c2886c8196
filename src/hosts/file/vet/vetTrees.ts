import type { Budget } from './budget.ts';
import { MAX_TEXT_CHARACTERS } from './limits.ts';
import { damaged, tooBig } from './refused.ts';
import { RichText } from './richText.ts';
import { vetTree } from './vetXml.ts';

/** The shared texts: how many there are. @throws Refused */
export function vetTexts(text: string, budget: Budget): number {
  let depth = 0;
  let count = 0;
  let characters = 0;
  let rich: RichText | undefined;
  vetTree(text, budget, {
    open: (name, _, start) => {
      depth += 1;
      if (depth === 1 && name !== 'sst') throw damaged();
      if (depth === 2 && name === 'si') {
        count += 1;
        characters = 0;
        rich = new RichText();
      } else if (depth > 2) rich?.open(name, start);
    },
    text: (raw) => {
      // Between the texts there is nothing to read.
      if (depth === 1 && /\S/.test(raw)) throw damaged();
      rich?.text(raw);
      characters += raw.length;
      if (characters > MAX_TEXT_CHARACTERS) throw tooBig();
    },
    close: (_, end) => {
      depth -= 1;
      if (depth === 1) rich = undefined;
      else if (depth > 1) rich?.close(end);
    },
  });
  return count;
}

const READ = ['numFmts', 'cellXfs'];

/** The styles with no more in them than tells which cells are dates. @throws Refused */
export function vetStyles(text: string, budget: Budget): string {
  const slices: string[] = [];
  const seen = new Set<string>();
  let depth = 0;
  let from = 0;
  vetTree(text, budget, {
    open: (name, _, start) => {
      depth += 1;
      if (depth === 1 && name !== 'styleSheet') throw damaged();
      if (depth === 2) from = start;
    },
    close: (name, end) => {
      depth -= 1;
      if (depth !== 1 || !READ.includes(name)) return;
      if (seen.has(name)) throw damaged();
      seen.add(name);
      slices.push(text.slice(from, end));
    },
  });
  return `<styleSheet>${slices.join('')}</styleSheet>`;
}
