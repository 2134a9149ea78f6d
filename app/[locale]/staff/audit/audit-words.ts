import { getTranslations } from "next-intl/server";
import type { AuditEntry } from "#domain/audit/audit-reads";
import { isAct } from "#domain/audit/state";
import { isKindKey } from "#domain/organisations/state";
import { consortiumAct } from "../../consortium-act.ts";
import { namedKinds } from "../../named-kinds.ts";
import { stageWords } from "../applications/[id]/stage-words.ts";

type Said = { (key: string): string; has(key: string): boolean };

/** An entry of the audit trail in words. What staff may read of personal values is on the page of what it is about. */
export async function auditWords() {
  const [t, acts, history, ofConsortium, review, status, stage, kind, filters] = await Promise.all([
    getTranslations("audit"),
    getTranslations("audit.acts"),
    getTranslations("review.history"),
    consortiumAct(),
    getTranslations("review.by"),
    getTranslations("membership.status"),
    stageWords(),
    namedKinds(),
    getTranslations("audit.groups"),
  ]);
  const of = (words: unknown, key: string) => ((words as Said).has(key) ? (words as Said)(key) : undefined);
  const pair = (value: unknown, word: (key: string) => string | undefined) =>
    Array.isArray(value) ? value.flatMap((key) => (typeof key === "string" ? (word(key) ?? []) : [])).join(" → ") : "";
  return {
    what: ({ action, facts, organisation, by }: AuditEntry): string => {
      if (!isAct(action)) return action;
      if (action.startsWith("application.")) return history(action.replace("application.", "") as "sent");
      return acts.has(action as "call.edited") ? acts(action as "call.edited") : ofConsortium({ action, facts, organisation, by });
    },
    who: ({ doer }: AuditEntry): string => (doer.is === "person" ? doer.person.name : doer.is === "former" ? t("former") : review(doer.is)),
    kind: ({ kind }: AuditEntry): string => t(`kinds.${kind}`),
    /** Nothing of the cluster itself, and of an email, has a name. */
    subject: ({ kind, subject }: AuditEntry): string =>
      subject?.name || (kind === "cluster" || kind === "mail" || kind === "session" ? "" : t("deleted")),
    /** What is kept of an entry that is not personal: what it was before and what it is now, how many, and which filters. */
    facts: ({ kind: about, action, facts }: AuditEntry): string[] => {
      const application = about === "application" ? pair(facts.status, (key) => of(status, key)) : "";
      const shownBy = [facts.kind, facts.what].flatMap((key) =>
        typeof key !== "string" ? [] : (of(filters, key) ?? of(t, `kinds.${key}`) ?? []),
      );
      return [
        application,
        about === "application" ? pair(facts.stage, (key) => stage({ key })) : "",
        about === "application" ? pair(facts.kind, (key) => (isKindKey(key) ? kind.name(key) : key)) : "",
        about === "cluster" && typeof facts.rows === "number" ? t("facts.rows", { value: String(facts.rows) }) : "",
        facts.through === "import" ? t("facts.through.import") : "",
        action === "cluster.audit_exported" && shownBy.length > 0 ? t("facts.filters", { value: shownBy.join(", ") }) : "",
        action === "cluster.audit_checked" && typeof facts.seq === "number" ? t("facts.faultAt", { value: String(facts.seq) }) : "",
      ].filter(Boolean);
    },
  };
}
export type AuditWords = Awaited<ReturnType<typeof auditWords>>;
