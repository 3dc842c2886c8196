/**
 * zod compiles its checks with `new Function` where it may. The page's policy forbids that, and a browser reports even
 * the question whether it may. Imported before everything that checks data.
 */
import { config } from 'zod';

config({ jitless: true });
