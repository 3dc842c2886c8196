/** Day or year letters outside quoted text and colour or condition brackets (ECMA-376 part 1, 18.8.31). */
export function isDateFormat(format: string): boolean {
  return /[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')) && format !== 'General';
}
