import { ALL, type Row } from "./row.ts";

const answers = (address: string, answer = "200"): Row => ({
  covers: `route ${address}`,
  request: () => ({ get: address }),
  right: "visitor",
  answers: [[answer, ALL]],
});

const absent = (covers: string, address: string): Row => ({
  covers,
  request: () => ({ get: address.replace("[id]", "a") }),
  right: "visitor",
  answers: [["404", ALL]],
});

export const ROUTES: readonly Row[] = [
  answers("/livez"),
  answers("/readyz"),
  answers("/robots.txt"),
  answers("/sitemap.xml"),
  {
    covers: "route /sitemap/[file]",
    request: () => ({ get: "/sitemap/pages-1.xml" }),
    right: "visitor",
    answers: [["200", ALL]],
  },
  // The demonstration's own pages are not there outside it; its journeys show them.
  ...["/dev/accounts", "/dev/hello", "/dev/mail", "/dev/mail/[id]"].map((address) => absent(`page ${address}`, address)),
  ...["/dev/accounts.json", "/dev/mail.json", "/dev/mail/[id]/html"].map((address) => absent(`route ${address}`, address)),
  ...["/dev/accounts/sign-in", "/dev/mail/deliver"].map(
    (address): Row => ({
      covers: `route ${address}`,
      request: () => ({ post: address, fields: { email: "a@example.org", id: "a" } }),
      right: "visitor",
      answers: [["404", ALL]],
    }),
  ),
  {
    covers: "route /api/theme",
    request: () => ({ post: "/api/theme", fields: { theme: "dark", back: "/en" } }),
    right: "visitor",
    answers: [["moved:/en", ALL]],
  },
];
