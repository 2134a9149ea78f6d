import { likeBut, publish, slugOf } from "../support/subjects/subjects.ts";
import { ALL, INSIDE, type Row, rest, STAFF } from "./row.ts";

const open = (address: string): Row => ({
  covers: `page /[locale]${address}`,
  request: () => ({ get: `/en${address}` }),
  right: "visitor",
  answers: [["200", ALL]],
});

export const PUBLIC: readonly Row[] = [
  ...["", "/about", "/privacy", "/accessibility", "/help", "/directory", "/directory/compare", "/developers"].map(open),
  {
    covers: "page /[locale]/help/[chapter]",
    request: (_, target) => ({ get: `/en/help/${target === "missing" ? "quark" : "queue"}` }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", rest(STAFF)],
    ],
    missing: [["404", ALL]],
  },
  {
    covers: "page /[locale]/organisations/[slug]",
    when: "listed",
    request: async ({ once, org }, target) => {
      await once("published", async () => publish(await org()));
      const slug = await slugOf(await org());
      return { get: `/en/organisations/${target === "missing" ? likeBut(slug) : slug}` };
    },
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: "page /[locale]/organisations/[slug]",
    when: "not listed",
    request: async ({ org }, target) => {
      const slug = await slugOf(await org());
      return { get: `/en/organisations/${target === "missing" ? likeBut(slug) : slug}` };
    },
    right: "owner",
    answers: [
      ["200", [...INSIDE, ...STAFF]],
      ["404", rest(INSIDE, STAFF)],
    ],
    missing: [["404", ALL]],
  },
];
