import { z } from "zod";
import { fold } from "#domain/kernel/fold";
import { paragraph, versionField } from "#domain/kernel/input";

/** How many words a cluster watches, and how long each may be. */
export const WATCHED_LIMITS = { words: 200, letters: 60 } as const;

const code = (code: string) => ({ params: { code } });
const isWord = (line: string) => /[\p{L}\p{N}]/u.test(line);

/** One word on each line, or several that follow one another. `version`: the one that the reader saw. */
export const WatchWords = z.strictObject({
  version: versionField,
  words: paragraph(WATCHED_LIMITS.words * (WATCHED_LIMITS.letters + 1), 0)
    .default("")
    .transform((text) =>
      text
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .transform((lines) => [...new Map(lines.map((line) => [fold(line), line])).values()])
    .pipe(
      z
        .array(z.string())
        .refine((lines) => lines.every(isWord), code("noWord"))
        .refine((lines) => lines.every((line) => line.length <= WATCHED_LIMITS.letters), code("long"))
        .refine((lines) => lines.length <= WATCHED_LIMITS.words, code("many")),
    ),
});
export type WatchWords = z.output<typeof WatchWords>;
