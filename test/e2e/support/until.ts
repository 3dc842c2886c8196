/** Waits for something in the workbook, which the browser cannot wait for. */
export async function until(holds: () => boolean): Promise<void> {
  // By turns of the event loop, of which a browser that is busy may need many.
  for (let turns = 0; turns < 2_000_000; turns += 1) {
    if (holds()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  throw new Error('it never came true');
}
