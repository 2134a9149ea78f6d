import { ALL, type Row } from "./row.ts";

const answers = (address: string, answer = "200"): Row => ({
  covers: `route ${address}`,
  request: () => ({ get: address }),
  right: "visitor",
  answers: [[answer, ALL]],
});

export const ROUTES: readonly Row[] = [
  answers("/livez"),
  answers("/readyz"),
  {
    covers: "route /api/theme",
    request: () => ({ post: "/api/theme", fields: { theme: "dark", back: "/en" } }),
    right: "visitor",
    answers: [["moved:/en", ALL]],
  },
];
