import type { ImportSubject } from "#domain/exchange/state";
import { sha256 } from "#lib/hash";
import { wordKey } from "./word-codes.ts";

/** What files of the same things with the same headings share. */
export const headingsKey = (subject: ImportSubject, headings: readonly string[]) => sha256([subject, ...headings.map(wordKey)].join("\n"));
