import { fold } from "#domain/kernel/fold";

/** A group of companies under the key by which it is found, null where none is named: two spellings of one name have the same key. */
export const groupKey = (name: string | null | undefined): string | null => fold(name ?? "") || null;
