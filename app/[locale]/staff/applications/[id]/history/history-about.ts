import { getLocale, getTranslations } from "next-intl/server";
import type { ConsentKind } from "#domain/membership/state";
import { isKindKey } from "#domain/organisations/state";
import type { ReviewView } from "#domain/review/application/review-reads";
import { formatDateTime } from "#lib/format";
import { questionWords } from "#lib/forms/question-words";
import { namedKinds } from "../../../../named-kinds.ts";
import { fieldWords } from "../answers/field-words.ts";
import { stageWords } from "../stage-words.ts";
import type { Act } from "./history.ts";

type Entry = ReviewView["history"][number];
type Facts = Entry["facts"];

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : undefined);

/** What an entry was about, in words: one line for each thing that the audit keeps of it, the earlier value before the later one. */
export async function historyAbout(application: ReviewView) {
  const [t, said, more, field, stage, pages, locale] = await Promise.all([
    getTranslations("review.historyPage.about"),
    getTranslations("review.history"),
    moreWords(),
    fieldWords(application),
    stageWords(),
    questionWords(application.country),
    getLocale(),
  ]);
  const all = application.fields.flatMap((section) => section.pages);
  const page = (key: string | undefined) => {
    const found = all.find((one) => one.key === key);
    return found && pages.page(found);
  };
  return ({ action, facts, names, personal }: Entry): string[] => {
    const named = (id: unknown) => (typeof id === "string" ? names[id] : undefined);
    const line = (key: Parameters<typeof t>[0], value: string | undefined) => (value ? t(key, { value }) : undefined);
    const [from, to] = listed(facts.stage);
    const asked = [facts.question, ...listed(facts.questions)].flatMap((key) => text(key) ?? []);
    const change = listed(facts.changed).map(field).join(", ");
    const collaborator = named(facts.collaboratorId) ?? personal.email;
    return [
      from && to ? `${stage({ key: from })} → ${stage({ key: to })}` : undefined,
      more.status(facts),
      more.kind(facts),
      line("page", page(text(facts.page))),
      line("changed", change),
      asked.map(field).join(", "),
      line("file", personal.name),
      line("replaced", personal.before),
      collaborator && facts.role ? more.collaborator(collaborator, facts) : collaborator,
      line("from", named(facts.from)),
      line("to", named(facts.to)),
      action === "application.approved" ? undefined : named(facts.organisationId),
      line("askedBy", named(facts.askedBy)),
      line(
        "told",
        listed(facts.mentions)
          .flatMap((id) => named(id) ?? [])
          .join(", "),
      ),
      line("despite", more.obstacles(facts)),
      line("reason", personal.why ?? personal.reason),
      line("undone", typeof facts.undone === "string" ? said(facts.undone.replace("application.", "") as Act) : undefined),
      line("until", text(facts.until ?? facts.closesAt) && formatDateTime(new Date(String(facts.until ?? facts.closesAt)), locale)),
      ...more.vote(facts),
      more.consent(facts),
      facts.again === true ? t("again") : undefined,
    ].flatMap((one) => one || []);
  };
}

type Result = { yes: number; no: number; abstain: number; carried: boolean; quorate: boolean };

/** Facts that are worded in other catalogues. */
async function moreWords() {
  const [status, kind, role, obstacle, consent, vote] = await Promise.all([
    getTranslations("membership.status"),
    namedKinds(),
    getTranslations("membership.collaborators.roles"),
    getTranslations("settings.rules.fields"),
    getTranslations("membership.fields"),
    getTranslations("committee.vote"),
  ]);
  const pair = (words: unknown, value: unknown) => {
    const t = words as (key: string) => string;
    return Array.isArray(value) ? value.flatMap((key) => (typeof key === "string" ? t(key) : [])).join(" → ") : undefined;
  };
  return {
    status: (facts: Facts) => pair(status, facts.status),
    kind: (facts: Facts) => pair((key: string) => (isKindKey(key) ? kind.name(key) : key), facts.kind),
    collaborator: (name: string, { role: given }: Facts) => `${name} (${role(given as "view")})`,
    obstacles: ({ despite }: Facts) =>
      listed(despite)
        .map((one) => obstacle(one as "duplicate"))
        .join(", "),
    consent: ({ consent: given }: Facts) => (typeof given === "string" ? consent(given as ConsentKind) : undefined),
    vote: ({ result }: Facts) => {
      if (typeof result !== "object" || result === null) return [];
      const { yes, no, abstain, carried, quorate } = result as Result;
      return [vote("counts", { yes, no, abstain }), vote(carried ? "carried" : quorate ? "notCarried" : "notQuorate")];
    },
  };
}
