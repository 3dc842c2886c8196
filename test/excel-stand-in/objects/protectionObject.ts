import { refuse } from '../errors.ts';
import type { SheetProtection } from '../model/workbook.ts';
import { record, type HostObject } from './hostObject.ts';

interface Holder {
  get(): SheetProtection | undefined;
  set(protection: SheetProtection | undefined): void;
  guard(): void;
}

/**
 * Excel.WorksheetProtection and Excel.WorkbookProtection. Microsoft Learn: protect "fails if the worksheet has already
 * been protected"; unprotecting what is not protected fails on some clients too (#6784), so it does here.
 */
export function protectionObject(type: 'WorksheetProtection' | 'WorkbookProtection', holder: Holder): HostObject {
  const isSheet = type === 'WorksheetProtection';
  return {
    type,
    scalars: {
      protected: { get: () => holder.get() !== undefined },
      ...(isSheet ? { options: { get: () => holder.get()?.options ?? null } } : {}),
    },
    methods: {
      protect: (args) => {
        holder.guard();
        if (holder.get() !== undefined) refuse('AccessDenied', 'it is protected already');
        const [options, password] = isSheet ? args : [{}, args[0]];
        holder.set({ options: record(options ?? {}), password: typeof password === 'string' ? password : '' });
      },
      unprotect: ([password]) => {
        holder.guard();
        const protection = holder.get();
        if (protection === undefined) return refuse('AccessDenied', 'it is not protected');
        if (protection.password !== (password ?? '')) return refuse('AccessDenied', 'the password is wrong');
        holder.set(undefined);
        return undefined;
      },
    },
  };
}
