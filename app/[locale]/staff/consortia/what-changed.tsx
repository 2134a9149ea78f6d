import { getLocale, getTranslations } from "next-intl/server";
import type { ConsortiumChange } from "#domain/consortia/moderation/changes-since-review";
import type { ConsortiumStatus } from "#domain/consortia/state";
import { formatDateTime } from "#lib/format";
import { TextDiff } from "../../text-diff.tsx";
import { roleText } from "./role-text.ts";

/** The parts of a consortium before and after, with their words marked. */
export async function WhatChanged({ changes }: { changes: ConsortiumChange[] }) {
  const [t, m, inWords, locale] = await Promise.all([getTranslations("consortia"), getTranslations("moderation"), roleText(), getLocale()]);
  const shown = (change: ConsortiumChange) => {
    switch (change.part) {
      case "role": {
        const { id, before, after } = change;
        const texts = { before: before ? inWords(before) : "", after: after ? inWords(after) : "" };
        return { key: id, name: t("fields.roleId"), lang: undefined, ...texts };
      }
      case "aim":
        return { key: `aim ${change.lang}`, name: t(`fields.aim_${change.lang}`), ...change };
      case "closing": {
        const day = (at: string) => (at ? formatDateTime(new Date(at), locale) : "");
        return { key: "closing", name: t("fields.closesAt"), lang: undefined, before: day(change.before), after: day(change.after) };
      }
      case "status": {
        const worded = (status: string) => t(`status.${status === "open" ? "looking" : (status as Exclude<ConsortiumStatus, "open">)}`);
        return { key: "status", name: m("consortia.status"), lang: undefined, before: worded(change.before), after: worded(change.after) };
      }
      default:
        return { key: change.part, name: t(`fields.${change.part === "call" ? "callId" : "title"}`), lang: undefined, ...change };
    }
  };
  const words = {
    ...{ beforeLabel: m("organisations.before"), afterLabel: m("organisations.now") },
    ...{ empty: m("organisations.nothing"), addedLabel: m("organisations.added") },
  };
  return changes.map(shown).map(({ key, name, before, after, lang }) => (
    <section key={key}>
      <h3 className="mb-1">{name}</h3>
      <TextDiff before={before} after={after} lang={lang} {...words} />
    </section>
  ));
}
