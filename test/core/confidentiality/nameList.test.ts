/** The list of names: what is read from a file, and how names of it are found. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseNameList } from '../../../src/core/confidentiality/nameList.ts';
import { findingsIn } from './corpus.ts';

describe('a list', () => {
  test.each<[string, string, string[]]>([
    ['a name a line', 'Awa Diallo\nMaría Pérez', ['Awa Diallo', 'María Pérez']],
    [
      'a mark at the start, any line break, blank lines',
      '\uFEFFAwa\r\n\r\n María \rNoor\u2028Zoé\n\n',
      ['Awa', 'María', 'Noor', 'Zoé'],
    ],
    ['quotes', '"Awa Diallo"\n"Pérez ""la negra"" María"', ['Awa Diallo', 'Pérez', 'la negra', 'María']],
    ['surname first', 'Diallo, Awa\n"Pérez García, María"', ['Diallo, Awa', 'Pérez García, María']],
    [
      'commas',
      'Awa Diallo, María Pérez, Noor Hadid\nAwa Sow, Zoé Kaboré',
      ['Awa Diallo', 'María Pérez', 'Noor Hadid', 'Awa Sow', 'Zoé Kaboré'],
    ],
    ['cells', 'Awa Diallo;Noor\tZoé', ['Awa Diallo', 'Noor', 'Zoé']],
    ['Arabic commas', 'أمل الشمري، نور الحديد، سعاد', ['أمل الشمري', 'نور الحديد', 'سعاد']],
    ['repetitions and surplus spaces', 'Awa  Diallo\nAwa Diallo ', ['Awa Diallo']],
    ['no comments', '# Awa', ['# Awa']],
    ['what has no letter is no name', '1\n--\n,\n""\n \u200B', []],
    ['an open quote', '"Awa Diallo\nNoor', ['Awa Diallo', 'Noor']],
    ['nothing', '', []],
  ])('%s', (_name, text, names) => {
    expect(parseNameList(text)).toEqual(names);
  });

  test('of ten thousand names, and of one line full of quotes, is read', () => {
    const names = Array.from({ length: 10_000 }, (_, n) => `Person Number${n}`);
    expect(parseNameList(names.join('\r\n'))).toEqual(names);
    expect(parseNameList('"a"'.repeat(100_000))).toEqual(['a']);
  });
});

describe('a name of the list', () => {
  const found = (text: string, ...names: string[]): string[] =>
    findingsIn(text, names)
      .filter(({ kind }) => kind === 'listed-name')
      .map(({ text: piece }) => piece);

  test.each([
    ['as it is', 'We met Zoé Kaboré today', 'Zoé Kaboré', 'Zoé Kaboré'],
    ['without case and accents', 'We met ZOE KABORE', 'Zoé Kaboré', 'ZOE KABORE'],
    ['with accents that the list lacks', 'We met Zoé Kaboré', 'zoe kabore', 'Zoé Kaboré'],
    ['surname first', 'KABORÉ, Zoé was there', 'Zoé Kaboré', 'KABORÉ, Zoé'],
    ['listed surname first', 'Zoé Kaboré was there', 'Kaboré, Zoé', 'Zoé Kaboré'],
    ['over a line break', 'Zoé\r\nKaboré', 'Zoé Kaboré', 'Zoé\r\nKaboré'],
    ['with an apostrophe of another form', 'Rose N’Guessan spoke', "Rose N'Guessan", 'Rose N’Guessan'],
    ['in the possessive', 'Kaboré’s house', 'Kaboré', 'Kaboré'],
    ['elided', 'la lettre d’Awa', 'Awa', 'Awa'],
    ['without what is between', 'Awa Diallo spoke', 'Awa Marie Diallo', 'Awa Diallo'],
    ['in Arabic with vowel signs', 'شهادة أَمَل الشَّمَري أمس', 'امل الشمري', 'أَمَل الشَّمَري'],
    ['in Arabic with a letter before it', 'وأمل الشمري قالت', 'أمل الشمري', 'وأمل الشمري'],
    ['in Arabic with a final letter of another form', 'ليلي طه', 'ليلى طه', 'ليلي طه'],
    ['in a script without spaces', '昨日王芳と会った', '王芳', '王芳'],
    ['in Cyrillic', 'встретили АННУ и Анна Ким', 'Анна Ким', 'Анна Ким'],
    ['in letters of their own', 'Łucja Øster', 'lucja oster', 'Łucja Øster'],
    ['of the longest of several', 'Awa Diallo Sow', 'Awa Diallo Sow', 'Awa Diallo Sow'],
  ])('%s', (_what, text, name, piece) => {
    expect(found(text, name, 'Awa Diallo Other')).toEqual([piece]);
  });

  test.each([
    ['with a title', 'Dr. Awa Diallo', 'Awa Diallo'],
    ['with two titles', 'Prof. Dr. Awa Diallo', 'Awa Diallo'],
    ['with a title and one name', 'Mme Diallo', 'Diallo'],
    ['with a title in Arabic', 'السيدة أمل الشمري', 'أمل الشمري'],
    ['numbered', '1. Awa Diallo', 'Awa Diallo'],
    ['with what she does in brackets', 'Awa Diallo (UN)', 'Awa Diallo'],
    ['as a mail program has it', 'Awa Diallo <awa@example.org>', 'Awa Diallo'],
    ['with where she works behind a comma', 'Awa Diallo, UNDP', 'Awa Diallo'],
    ['with a number behind it', 'Awa Diallo 0712345678', 'Awa Diallo'],
  ])('listed %s is found without it', (_what, listed, piece) => {
    expect(found(`There ${piece} spoke`, listed)).toEqual([piece]);
  });

  test.each([
    ['a first name that is a title elsewhere', 'Pablo ate', 'Don Pablo'],
    ['a surname with a small word', 'Silva wood', 'Da Silva'],
    ['a surname before a comma', 'Diallo went', 'Diallo, Awa'],
  ])('%s is not taken apart', (_what, text, listed) => {
    expect(found(text, listed)).toEqual([]);
  });

  test.each([
    ['within a word', 'The Amalgam', 'Amal'],
    ['over the end of a sentence far off', 'Awa went. ... Diallo stayed', 'Awa Diallo'],
    ['a single letter', 'A road to B', 'A'],
    ['another name', 'Awa Sow', 'Awa Diallo'],
  ])('not %s', (_what, text, name) => {
    expect(found(text, name)).toEqual([]);
  });

  test('any name is found in the midst of any words, in capitals too', () => {
    const word = fc.stringMatching(/^[a-zéñç]{3,8}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), fc.constantFrom(' ', ', ', '\n'), (words, space) => {
        const name = words.join(' ');
        const text = `1 ${words.join(space).toUpperCase()} 2`;
        expect(found(text, name)).toEqual([text.slice(2, -2)]);
      }),
    );
  });
});
