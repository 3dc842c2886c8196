/** `npm run icons`: draws assets/icon-*.png from the two drawings in assets/icons/. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browserPath } from './browser.js';

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];
/** Up to this size the drawing without the list is used. */
const SMALL = 24;

const assets = new URL('../assets/', import.meta.url);
const drawing = (name) => readFileSync(new URL(`icons/${name}.svg`, assets), 'utf8');
const drawings = { small: drawing('icon-small'), large: drawing('icon') };

const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html, body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>` +
        (size <= SMALL ? drawings.small : drawings.large),
    );
    writeFileSync(new URL(`icon-${size}.png`, assets), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}
console.log(`assets/: ${SIZES.map((size) => `icon-${size}.png`).join(', ')}`);
