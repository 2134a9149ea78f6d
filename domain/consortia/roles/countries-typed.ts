import { z } from "zod";
import { codeOfWord } from "#domain/exchange/import/word-codes";
import { MAX_ROLE_COUNTRIES } from "../state.ts";

/** Names in any language of the portal or codes of countries, with commas between them: their ISO codes, each once. */
export const countriesTyped = z
  .string()
  .max(400)
  .optional()
  .transform((typed, ctx): string[] => {
    const words = (typed ?? "")
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean);
    const codes = words.map((word) => codeOfWord("country", word));
    const wrong = codes.includes(undefined) ? "country" : new Set(codes).size > MAX_ROLE_COUNTRIES ? "tooMany" : undefined;
    if (wrong) ctx.addIssue({ code: "custom", params: { code: wrong } });
    return [...new Set(codes.filter((code) => code !== undefined))];
  });
