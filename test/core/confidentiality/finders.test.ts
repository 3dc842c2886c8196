/** Forms and look-alikes that the corpus has not, or that once went wrong. */
import { describe, expect, test } from '@jest/globals';
import { hasLuhnDigit, isDni, isIban, isNir } from '../../../src/core/confidentiality/checkDigits.ts';
import { emptyResponse, NO_ANSWER } from '../../../src/core/answers/response.ts';
import { reviewResponse } from '../../../src/core/confidentiality/review.ts';
import { icanActionTool } from '../../../src/framework/icanActionTool.ts';
import { findingsIn } from './corpus.ts';

const found = (text: string, country = ''): string[] =>
  findingsIn(text, [], country).map(({ kind, text: piece }) => `${kind}: ${piece}`);

describe('found', () => {
  test.each([
    ['in another script', 'Пишите на помощь@пример.рф сегодня', 'email: помощь@пример.рф'],
    ['with an ideographic full stop', '连络 用户@例子。公司', 'email: 用户@例子。公司'],
    ['in Punycode', 'a.b@xn--mnchen-3ya.example', 'email: a.b@xn--mnchen-3ya.example'],
    ['with full-width letters', 'ａｍｉｎａ＠example.org', 'email: ａｍｉｎａ＠example.org'],
    ['at a number', 'root@[192.0.2.1] answers', 'email: root@[192.0.2.1]'],
    ['with a quoted name', 'write to "amina k"@example.org now', 'email: "amina k"@example.org'],
    ['with spaces around the sign', 'Write: amina.k @ example.org', 'email: amina.k @ example.org'],
    ['after "e-mail"', 'E-mail: salma at example.org', 'email: salma at example.org'],
    ['broken after its sign', 'amina@ example.org', 'email: amina@ example.org'],
    ['broken over two lines', 'amina@\nexample.org', 'email: amina@\nexample.org'],
    ['broken before its sign', 'a.diallo @example.org', 'email: a.diallo @example.org'],
    ['with an invisible character within', 'amina\u200B@example.org', 'email: amina\u200B@example.org'],
    ['at a provider that all know', 'amina@gmail', 'email: amina@gmail'],
    ['with a comma for its stop', 'amina@gmail,com', 'email: amina@gmail,com'],
    ['with "(a)" for its sign', 'amina(a)example.org', 'email: amina(a)example.org'],
    ['with "arobas"', 'amina.k arobas example.org', 'email: amina.k arobas example.org'],
    ['in brackets', 'Awa (0712345678) answers', 'phone: 0712345678'],
    ['in brackets with its code', 'Awa (+221 77 000 00 01)', 'phone: +221 77 000 00 01'],
    ['behind a word and a slash', 'Tel/0712345678', 'phone: 0712345678'],
    ['before a slash and a word', '0712345678/Awa', 'phone: 0712345678'],
    ['behind a year', 'In 2025 0771234567 was given out', 'phone: 0771234567'],
    ['in a numbered list', '1. 0771234567', 'phone: 0771234567'],
    ['with an extension', '+1 202 555 0143x12', 'phone: +1 202 555 0143'],
    ['with the trunk’s one', '1-202-555-0143', 'phone: 1-202-555-0143'],
    ['before a count', '+44 7700 900123 12 500 women', 'phone: +44 7700 900123'],
    ['of a user', 'see C:\\Users\\amina.k\\list.xlsx, please', 'profile: C:\\Users\\amina.k\\list.xlsx'],
    ['of a user on a share', '\\\\srv\\users\\amina\\x', 'profile: \\\\srv\\users\\amina\\x'],
    ['of a user on another system', '/home/amina/list', 'profile: /home/amina/list'],
    [
      'of a user in an institution’s cloud',
      'https://example-my.sharepoint.com/personal/a_k_example_org/Documents/x.docx',
      'profile: https://example-my.sharepoint.com/personal/a_k_example_org/Documents/x.docx',
    ],
    ['at the end of a sentence', 'Ask a@example.org.', 'email: a@example.org'],
    ['between brackets', '(a@example.org)', 'email: a@example.org'],
    ['with direction marks', 'هاتف \u202A+962 79 000 0012\u202C', 'phone: +962 79 000 0012'],
    ['in Devanagari', 'फ़ोन +९७७ ९८४ ०००००००', 'phone: +९७७ ९८४ ०००००००'],
    ['in full-width digits', '＋81 90-0000-0000', 'phone: ＋81 90-0000-0000'],
    ['as a link', 'tel:+44-7700-900123', 'phone: +44-7700-900123'],
    ['with a word after it', '55501472 (WhatsApp)', 'phone: 55501472'],
    ['after a title of two words', 'Prof. Dr. Maria Sample spoke', 'titled-name: Prof. Dr. Maria Sample'],
    ['with small words within', 'Mme de la Tour du Pin a parlé', 'titled-name: Mme de la Tour du Pin'],
    ['with the title in small letters', 'la señora Quispe habló', 'titled-name: señora Quispe'],
    ['with a title of respect', 'Mama Sarah Sample and others', 'titled-name: Mama Sarah Sample'],
    ['with a pilgrim’s title', 'We met Hajia Amina Sample.', 'titled-name: Hajia Amina Sample'],
    ['with a pastor’s title', 'Pastor John Sample hid them', 'titled-name: Pastor John Sample'],
    ['with a nun’s title', 'Sœur Marie Exemple accueille', 'titled-name: Sœur Marie Exemple'],
    ['with a shortened title', 'Eng. Ali Sample', 'titled-name: Eng. Ali Sample'],
    ['with an Arabic family name alone', 'السيدة الكردي', 'titled-name: السيدة الكردي'],
    [
      'without a scheme',
      'm.facebook.com/profile.php?id=100000000000001',
      'profile: m.facebook.com/profile.php?id=100000000000001',
    ],
    ['that opens a program', 'tg://resolve?domain=amina_s', 'profile: tg://resolve?domain=amina_s'],
    ['of three words', 'meet at ///filled.count.soap', 'coordinates: ///filled.count.soap'],
    ['with letters before', 'N 33.51380 E 36.27650', 'coordinates: N 33.51380 E 36.27650'],
    ['with minutes alone', "33° 30.821' N, 36° 16.590' E", "coordinates: 33° 30.821' N, 36° 16.590' E"],
  ])('%s', (_name, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('several numbers, one after the other', () => {
  test.each<[string, string, string[]]>([
    ['with a slash between', 'Tél: 76 00 00 01/66 00 00 02', ['76 00 00 01', '66 00 00 02']],
    ['the first with its code', '+225 07 00 00 00 01/05 00 00 00 02', ['+225 07 00 00 00 01', '05 00 00 00 02']],
    ['both with their codes', 'Tel:+249912345678/+249122345678', ['+249912345678', '+249122345678']],
    ['with a dash between', '+221 77 000 00 01-78 000 00 02', ['+221 77 000 00 01', '78 000 00 02']],
    ['with a space between', 'Call 077 123 4567 078 123 4567', ['077 123 4567', '078 123 4567']],
    ['three', '0771234567/0781234567/0791234567', ['0771234567', '0781234567', '0791234567']],
    ['three with spaces', '0771234567 0781234567 0791234567', ['0771234567', '0781234567', '0791234567']],
    [
      'a long list',
      '0771234567 0781234567 0791234567 0701234567 0711234567 0721234567',
      ['0771234567', '0781234567', '0791234567', '0701234567', '0711234567', '0721234567'],
    ],
    [
      'a long list with slashes',
      '0771234567/0781234567/0791234567/0701234567/0711234567/0721234567',
      ['0771234567', '0781234567', '0791234567', '0701234567', '0711234567', '0721234567'],
    ],
    ['in Arabic', 'هاتف ٠٩١٢٣٤٥٦٧٨/٠١٢٢٣٤٥٦٧٨', ['٠٩١٢٣٤٥٦٧٨', '٠١٢٢٣٤٥٦٧٨']],
  ])('%s', (_name, text, numbers) => {
    expect(found(text)).toEqual(numbers.map((number) => `phone: ${number}`));
  });
});

describe('innocent', () => {
  test.each([
    'Budgets of 12 M USD and 3 M Euros were voted.',
    'The form is at example.org and at un.org.',
    'We looked at a dot matrix printer.',
    'Professor Emeritus posts, Mr President, Madame la Directrice générale, Sr. Adviser',
    'DR CONGO, Dr. Congo, the Ms. Foundation, MS OFFICE, M&E Framework',
    'السيد الوزير والسيدة الوزيرة والسيدة الأولى والسيد رئيس اللجنة',
    'S/2019/800, A/HRC/43/51, E/CN.6/2024/3, ISBN 978-3-16-148410-0',
    'El documento S/2019/800 y la cuenta de 2023',
    'Costs of 0.1234, 0.5678 and 12.500, 30.750',
    'From 2019-2023 and 2024-03-01 to 30/06/2027, 08:15-17:30',
    'USD 12,500,000; 12 500 000 FCFA; 12.500.000 pesos; KES 3 400 000',
    'https://www.un.org/en/1234567890 https://example.org/?id=0790000017',
    'linkedin.com/company/example, facebook.com, https://x.com/privacy, youtube.com/watch?v=abc',
    'passports of 12 500 women, registration in 2024, account for 45 000 cases',
    'a@b, @, @ 5 %, user@localhost, 100@50',
    '45 °C, 180°, 12.5°, Section 4.12',
    'Mama Cash, Sister Cities, Sister organisations, the Pasteur Institute, Institut Pasteur de Dakar, Eng dept',
    'Loi 2019-0123/2020-0456, Ref/2024/0123, 2026/2027 2027/2028, 01/02/2026-03/04/2027',
    'rooms 101 102 103 104 105 106; 2025 2026 2027 45 000 12 500; 30/06/2027 31/12/2028',
    'budget line 2 000 000 000 000 / 3 000 000 000; between 1000000 and 2000000/3000000',
    'example.org/0712345678 and https://example.org/a/0712345678/b',
    'https://example.org/users/list, /home/page, users/home/personal, personal/professional, C:\\Users\\Public\\x',
    'section 3(a) of the law, paragraph (a) un.org, Meet@ 5 pm. Then go.',
  ])('%s', (text) => {
    expect(found(text, 'Kenya')).toEqual([]);
  });
});

test('a status text that is a label in other letters is a status, not a text', () => {
  const answers = {
    '1.1': { ...NO_ANSWER, statusText: ' ALREADY implement' },
    '1.2': { ...NO_ANSWER, statusText: 'Already' },
  };
  const response = { ...emptyResponse(icanActionTool), answers };
  expect(reviewResponse(icanActionTool, response, { names: ['Already'] }).map(({ id }) => id)).toEqual([
    '1.2/status/listed-name/1',
  ]);
});

describe('check digits', () => {
  // Examples of the registries' own documents.
  test.each([
    'GB82WEST12345698765432',
    'FR1420041010050500013M02606',
    'MT84MALT011000012345MTLCAST001S',
    'NO9386011117947',
  ])('IBAN %s, and not with one digit changed', (iban) => {
    expect(isIban(iban)).toBe(true);
    for (let at = 2; at < iban.length; at += 1) {
      const digit = iban.charAt(at);
      if (!/\d/.test(digit)) continue;
      expect(isIban(iban.slice(0, at) + String((Number(digit) + 1) % 10) + iban.slice(at + 1))).toBe(false);
    }
  });

  test.each<[string, (text: string) => boolean, string, string]>([
    ['card', hasLuhnDigit, '4111111111111111', '4111111111111112'],
    ['DNI', isDni, '12345678Z', '12345678A'],
    ['NIE', isDni, 'X1234567L', 'Y1234567L'],
    ['NIR', isNir, '269054958815780', '269054958815781'],
    [
      'NIR of Corsica',
      isNir,
      '2690549588157'.replace('49', '2A') + String(97 - (Number('2690519588157') % 97)).padStart(2, '0'),
      '269052A58815700',
    ],
  ])('%s', (_name, holds, right, wrong) => {
    expect(holds(right)).toBe(true);
    expect(holds(wrong)).toBe(false);
  });
});
