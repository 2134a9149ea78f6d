import { fold } from "../kernel/fold.ts";

/** A group of companies under the key by which it is found, null where none is named: two spellings of one name have the same key. */
export const groupKey = (name: string | null | undefined): string | null => fold(name ?? "") || null;
