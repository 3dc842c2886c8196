/** Services of Univer that are another way here: under a strict policy, and without a trace on the machine. */
import type { DependencyOverride } from '@univerjs/core';
import { ILocalStorageService } from '@univerjs/core';
import { ThemeSwitcherService } from '@univerjs/preset-sheets-core';

/**
 * Univer writes its colours into a style element, which the page's policy refuses. A style sheet that a script makes is
 * none of the policy's business.
 */
class ConstructedTheme extends ThemeSwitcherService {
  readonly #sheet = new CSSStyleSheet();

  override injectThemeToHead(theme: Parameters<ThemeSwitcherService['injectThemeToHead']>[0]): void {
    this.#sheet.replaceSync(`:root { ${variables(theme, '--univer').join(' ')} }`);
    if (!document.adoptedStyleSheets.includes(this.#sheet)) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
    }
  }
}

/** CSS variables by the path to each colour, as Univer's own styles name them: `--univer-primary-600`. */
function variables(node: object, name: string): string[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? variables(value, `${name}-${key}`)
      : [`${name}-${key}: ${String(value)};`],
  );
}

/** Univer keeps what a person used last in the browser's storage; nothing is kept there that nobody agreed to. */
class ForgetfulStorage {
  readonly #items = new Map<string, unknown>();

  getItem<T>(key: string): Promise<T | null> {
    return Promise.resolve((this.#items.get(key) ?? null) as T | null);
  }

  setItem<T>(key: string, value: T): Promise<T> {
    this.#items.set(key, value);
    return Promise.resolve(value);
  }

  removeItem(key: string): Promise<void> {
    this.#items.delete(key);
    return Promise.resolve();
  }

  clear(): Promise<void> {
    this.#items.clear();
    return Promise.resolve();
  }

  key(index: number): Promise<string | null> {
    return Promise.resolve([...this.#items.keys()][index] ?? null);
  }

  keys(): Promise<string[]> {
    return Promise.resolve([...this.#items.keys()]);
  }

  iterate<U>(iteratee: (value: unknown, key: string, count: number) => U): Promise<U | undefined> {
    let count = 0;
    for (const [key, value] of this.#items) {
      const result = iteratee(value, key, (count += 1));
      if (result !== undefined) return Promise.resolve(result);
    }
    return Promise.resolve(undefined);
  }
}

/** For the plugin of Univer's screen, whose services they take the place of. */
export const pageServices: DependencyOverride = [
  [ThemeSwitcherService, { useClass: ConstructedTheme }],
  [ILocalStorageService, { useClass: ForgetfulStorage }],
];
