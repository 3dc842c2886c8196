/** The two ways in which a person works the pane: with a mouse, and with nothing but a keyboard. */
import type { Locator, Page } from 'playwright-core';

export interface Hand {
  readonly name: 'mouse' | 'keyboard';
  /** Presses a button, a tab or a link-like control. */
  press(target: Locator): Promise<void>;
  /** Chooses one of a group of radio buttons. */
  choose(group: Locator, label: string): Promise<void>;
  /** Types into a text box, in place of what it holds, and leaves it. */
  write(box: Locator, text: string): Promise<void>;
}

export function mouse(page: Page): Hand {
  return {
    name: 'mouse',
    press: (target) => target.click(),
    choose: async (group, label) => {
      await group.getByRole('radio', { name: label }).click();
    },
    write: async (box, text) => {
      await box.click();
      await box.fill(text);
      await page
        .getByRole('tabpanel')
        .or(page.getByRole('main'))
        .first()
        .click({ position: { x: 2, y: 2 } });
    },
  };
}

/** More controls than any screen has. */
const MOST_TABS = 200;

export function keyboard(page: Page): Hand {
  const hasFocus = (target: Locator): Promise<boolean> =>
    target.evaluate((element) => element === document.activeElement || element.contains(document.activeElement));
  /** Goes to a control with Tab alone; one that cannot be reached so is a defect. */
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await hasFocus(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reached ${target.toString()}`);
  };
  return {
    name: 'keyboard',
    press: async (target) => {
      if ((await target.getAttribute('role')) === 'tab') {
        // One stop for all tabs; the arrows go on from the selected one.
        await reach(target.locator('xpath=..').locator('[tabindex="0"]'));
        for (let steps = 0; steps < 5 && !(await hasFocus(target)); steps += 1) await page.keyboard.press('ArrowRight');
        if (!(await hasFocus(target))) throw new Error(`the arrow keys never reached ${target.toString()}`);
        return;
      }
      await reach(target);
      await page.keyboard.press('Enter');
    },
    choose: async (group, label) => {
      await reach(group);
      const wanted = group.getByRole('radio', { name: label });
      if (await wanted.evaluate((radio) => radio === document.activeElement)) await page.keyboard.press('Space');
      for (let steps = 0; steps < 5 && !(await wanted.isChecked()); steps += 1) await page.keyboard.press('ArrowDown');
      if (!(await wanted.isChecked())) throw new Error(`the keys never chose ${label}`);
    },
    write: async (box, text) => {
      await reach(box);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Tab');
    },
  };
}
