import type { Scene } from "../support/subjects/actors.ts";
import { callIn } from "../support/subjects/call-subjects.ts";
import { othersConsortium } from "../support/subjects/consortium-subjects.ts";
import { likeBut, publish, slugOf } from "../support/subjects/subjects.ts";
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

const PUBLIC_SLUG = {
  organisations: async ({ org }: Scene) => slugOf(await org()),
  consortia: async (scene: Scene) => (await othersConsortium(scene)).slug,
  calls: async (scene: Scene) => (await callIn(scene, "published")).slug,
};
/** The open data read as a visitor, whoever asks: one by its slug is there while it is public. */
const openDataOf = (address: string, subject: keyof typeof PUBLIC_SLUG): Row => ({
  covers: `route /api/v1/${subject}/[slug]${address}`,
  request: async (scene, target) => {
    const { once, org } = scene;
    await once("published", async () => publish(await org()));
    const slug = await PUBLIC_SLUG[subject](scene);
    return { get: `/api/v1/${subject}/${target === "missing" ? likeBut(slug) : slug}${address}` };
  },
  right: "visitor",
  answers: [["200", ALL]],
  missing: [["404", ALL]],
});

export const ROUTES: readonly Row[] = [
  ...["", "/openapi.json", "/organisations", "/facets", "/suggestions", "/consortia", "/calls", "/members.atom", "/members.json"].map(
    (path) => answers(`/api/v1${path}`),
  ),
  openDataOf("", "organisations"),
  openDataOf("/jsonld", "organisations"),
  openDataOf("", "consortia"),
  openDataOf("", "calls"),
  { covers: "route /api/v1/[...rest]", request: () => ({ get: "/api/v1/nowhere" }), right: "visitor", answers: [["404", ALL]] },
  answers("/livez"),
  answers("/readyz"),
  answers("/robots.txt"),
  answers("/security.txt"),
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
