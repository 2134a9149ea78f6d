import { eq } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import { callIn, callWithRules, THREE_COUNTRIES } from "../support/subjects/call-subjects.ts";
import { stored, type Target } from "./target.ts";

const ACTIONS = "app/[locale]/staff/calls/actions.ts";
const URL = "https://call.example.org";
const TYPED = ["title", "programme", "action", "code", "partOf", "quote", "summary.en", "conditions.en"];
const WRITTEN = {
  ...{
    kind: "regional",
    title: "Diagnosis at the bedside",
    programme: "Etxean",
    action: "Pilot",
    code: "ETX-1",
    partOf: "Pilots",
    model: "singleStage",
  },
  ...{
    zone: "Europe/Madrid",
    "deadlines[0].at": "2030-01-31T17:00",
    "summary.en": "To the bed.",
    quote: "To the bed of the patient.",
    quoteLang: "en",
    "conditions.en": "Two sites.",
  },
};
const asTyped = ({ summary, conditions, ...row }: typeof calls.$inferSelect) => ({
  ...row,
  "summary.en": summary.en,
  "conditions.en": conditions.en,
});

export const CALL_TARGETS: readonly Target[] = [
  {
    call: `${ACTIONS}#create`,
    as: "staffAdmin",
    at: async () => "/en/staff/calls/new",
    fields: async () => WRITTEN,
    typed: TYPED,
    stored: async () => (await stored().select().from(calls)).map(asTyped),
    together: true,
    shown: async () => [["/en/staff/calls", "staffAdmin"]],
  },
  {
    call: `${ACTIONS}#edit`,
    apart: true,
    as: "staffAdmin",
    at: async (scene) => `/en/staff/calls/${(await callIn(scene, "published")).slug}`,
    fields: async (scene) => ({ ...WRITTEN, callId: (await callIn(scene, "published")).id, version: "1" }),
    typed: TYPED,
    stored: async (scene) =>
      (
        await stored()
          .select()
          .from(calls)
          .where(eq(calls.id, (await callIn(scene, "published")).id))
      ).map(asTyped),
    shown: async (scene) => [
      [`/en/calls/${(await callIn(scene, "published")).slug}`, "visitor"],
      [`/en/staff/calls/${(await callIn(scene, "published")).slug}`, "staffAdmin"],
    ],
  },
  {
    call: `${ACTIONS}#override`,
    apart: true,
    as: "staffAdmin",
    at: async (scene) => `/en/staff/calls/${(await callWithRules(scene, false)).slug}`,
    fields: async (scene) => {
      const { id, version } = await callWithRules(scene, false);
      return {
        callId: id,
        version,
        rule: THREE_COUNTRIES,
        change: "off",
        "sentence.en": "One is enough.",
        sourceTitle: "Text",
        sourceUrl: URL,
      };
    },
    typed: ["sentence.en", "sourceTitle"],
    stored: async (scene) =>
      (
        await stored()
          .select({ ruleOverrides: calls.ruleOverrides })
          .from(calls)
          .where(eq(calls.id, (await callWithRules(scene, false)).id))
      ).flatMap(({ ruleOverrides }) =>
        ruleOverrides.map(({ sentence, source }) => ({ "sentence.en": sentence.en, sourceTitle: source.title })),
      ),
    shown: async (scene) => [[`/en/staff/calls/${(await callWithRules(scene, false)).slug}`, "staffAdmin"]],
  },
];
