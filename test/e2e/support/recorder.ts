/** What a page asks for and complains of, from its first moment on. */
import type { BrowserContext, Page } from 'playwright-core';

export class Recorder {
  /** Every address that was asked for, in order. */
  readonly requests: string[] = [];
  /** Those that are neither the page's own files nor office.js: refused. */
  readonly foreign: string[] = [];
  /** Files that are not there. */
  readonly missing: string[] = [];
  /** Errors and warnings of the console, uncaught errors, and what the Content-Security-Policy refused. */
  readonly complaints: string[] = [];

  /** Listens to a page, also when it goes to another address. */
  async attach(context: BrowserContext, page: Page): Promise<void> {
    page.on('pageerror', (error) => this.complaints.push(`uncaught: ${error.message}`));
    page.on('crash', () => this.complaints.push('the page crashed'));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) this.complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    // A refusal by a policy that only reports, or that the console leaves out, is an event all the same.
    await context.exposeFunction('reportPolicyViolation', (what: string) => this.complaints.push(`policy: ${what}`));
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) => {
        const page = globalThis as unknown as { reportPolicyViolation(what: string): void };
        page.reportPolicyViolation(`${violatedDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`);
      });
    });
  }

  /** Everything that should not have been: empty when all is well. */
  get troubles(): readonly string[] {
    return [
      ...this.foreign.map((url) => `asked for ${url}`),
      ...this.missing.map((url) => `not there: ${url}`),
      ...this.complaints,
    ];
  }
}
