/** Names of parts in a package (ECMA-376 part 2, 6.2.2 and 6.5.3). */

/** `xl/workbook.xml` -> `xl/_rels/workbook.xml.rels` */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The name of the part that a relative or absolute target leads to. */
export function resolve(part: string, target: string): string {
  const start = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  const path: string[] = [];
  for (const step of [...start, ...target.split('/')]) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
