import picocolors from 'picocolors';
import { placedSubItems } from '../framework/subItems.ts';
import type { CliContext, ExitCode } from './context.ts';

/** `action-tool framework` */
export function showFramework(context: CliContext, { json }: { readonly json: boolean }): ExitCode {
  const { framework, t, print } = context;
  if (json) {
    print(JSON.stringify(framework, null, 2));
    return 0;
  }
  const colors = picocolors.createColors(context.color);
  const separator = t('check.separator');
  print(colors.bold(t('cli.check.title', { title: framework.title, version: framework.version })));
  print(framework.publisher);
  print(
    t('cli.framework.counts', {
      sections: framework.sections.length,
      recommendations: framework.sections.reduce((sum, { recommendations }) => sum + recommendations.length, 0),
      n: placedSubItems(framework).length,
    }),
  );
  print('');
  print(colors.bold(t('cli.framework.statuses')));
  for (const { label, requires } of framework.statuses) {
    const fields = requires.map((field) => t(`column.${field}`)).join(separator);
    print(`  ${label}: ${t('cli.framework.requires', { fields })}`);
  }
  for (const section of framework.sections) {
    print('');
    print(colors.bold(section.title));
    for (const recommendation of section.recommendations) {
      print(`  ${recommendation.ref}  ${recommendation.text}`);
      for (const bullet of recommendation.bullets) print(`      • ${bullet}`);
      for (const { ref, text, bullets, sameWordingAs } of recommendation.subItems) {
        const same =
          sameWordingAs.length === 0
            ? ''
            : ` (${t('cli.framework.sameWording', { refs: sameWordingAs.join(separator) })})`;
        print(`    ${ref}  ${text}${same}`);
        for (const bullet of bullets) print(`          • ${bullet}`);
      }
    }
  }
  return 0;
}
