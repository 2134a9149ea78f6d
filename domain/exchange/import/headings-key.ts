import { sha256 } from "#lib/hash";
import { wordKey } from "./word-codes.ts";

/** What files with the same headings share. */
export const headingsKey = (headings: readonly string[]) => sha256(headings.map(wordKey).join("\n"));
