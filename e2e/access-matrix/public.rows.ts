import { ALL, type Row } from "./row.ts";

const open = (address: string): Row => ({
  covers: `page /[locale]${address}`,
  request: () => ({ get: `/en${address}` }),
  right: "visitor",
  answers: [["200", ALL]],
});

export const PUBLIC: readonly Row[] = ["", "/about", "/privacy", "/accessibility", "/help"].map(open);
