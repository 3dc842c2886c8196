/** From the name of a country, as people write it, to the code under which phone numbers of that country are known. */
import { getCountries, type CountryCode } from 'libphonenumber-js/max';
import { NameIndex } from './nameIndex.ts';
import { wordsOf } from './words.ts';

/** The languages in which a respondent is likely to name the country. */
const LANGUAGES = ['en', 'fr', 'es', 'ar'];

/** Names in use that Unicode's data does not have; the code of Kosovo is the one that phone metadata knows. */
const ALSO: readonly (readonly [CountryCode, readonly string[]])[] = [
  [
    'CD',
    ['DRC', 'DR Congo', 'RDC', 'RD Congo', 'Democratic Republic of the Congo', 'République démocratique du Congo'],
  ],
  ['CD', ['República Democrática del Congo', 'جمهورية الكونغو الديمقراطية']],
  ['CG', ['Republic of the Congo', 'République du Congo', 'República del Congo']],
  ['CI', ['Ivory Coast', 'Côte d’Ivoire', 'Costa de Marfil']],
  ['GB', ['UK', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland', 'Royaume Uni', 'Reino Unido']],
  ['US', ['USA', 'United States of America', 'États-Unis d’Amérique', 'EEUU', 'EE UU', 'الولايات المتحدة الأمريكية']],
  ['MM', ['Burma', 'Birmanie', 'Birmania']],
  ['PS', ['Palestine', 'State of Palestine', 'Palestina', 'فلسطين', 'دولة فلسطين']],
  ['SY', ['Syrian Arab Republic', 'الجمهورية العربية السورية']],
  ['CZ', ['Czech Republic', 'République tchèque']],
  ['TR', ['Turkey', 'Turquie', 'Turquía']],
  ['MK', ['Macedonia']],
  ['SZ', ['Swaziland']],
  ['CV', ['Cape Verde', 'Cap-Vert']],
  ['KR', ['Republic of Korea', 'République de Corée']],
  ['AE', ['UAE', 'EAU', 'الإمارات']],
  ['SA', ['السعودية']],
  ['LY', ['State of Libya']],
];

/** Several countries may be named: an embassy's own and the one it is in. More than these are not looked at. */
const MOST_REGIONS = 4;

let known: NameIndex<CountryCode> | undefined;

function knownNames(): NameIndex<CountryCode> {
  if (known !== undefined) return known;
  const index = new NameIndex<CountryCode>();
  const codes = getCountries();
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of codes) {
      const name = names.of(code);
      if (name !== undefined) index.add(wordsOf(name), code);
    }
  }
  for (const [code, names] of ALSO) for (const name of names) index.add(wordsOf(name), code);
  known = index;
  return index;
}

/**
 * The regions that a text names, by name in English, French, Spanish or Arabic, or as a whole by an ISO 3166 code of
 * two letters; empty when it names none.
 */
export function regionsOf(country: string): CountryCode[] {
  const text = country.trim();
  const code = getCountries().find((known) => known === text.toUpperCase());
  if (code !== undefined) return [code];
  const found = knownNames().find(wordsOf(text.slice(0, 400)));
  return [...new Set(found.map(({ value }) => value))].slice(0, MOST_REGIONS);
}
