import { getLocale, getTranslations } from "next-intl/server";
import { TONES } from "#components/application/application-badge";
import type { QueueRow } from "#domain/review/queue/queue-reads";
import type { QueueStage } from "#domain/review/queue/queue-stages";
import { countryName } from "#lib/format/countries";
import { namedKinds } from "../../named-kinds.ts";
import { stageWords } from "./[id]/stage-words.ts";
import { CheckLine } from "./check-line.tsx";
import type { Line } from "./queue-line.tsx";
import { checkWords, dueWords } from "./row-words.ts";

/** Rows in words; these are asked for once, and a row waits for nothing. */
export async function queueLines(stages: QueueStage[]) {
  const [t, r, terms, kinds, status, recusal, stageName, said, dueIn, locale] = await Promise.all([
    getTranslations("queue"),
    getTranslations("review"),
    getTranslations("terms"),
    namedKinds(),
    getTranslations("membership.status"),
    getTranslations("committee.recusal"),
    stageWords(),
    checkWords(),
    dueWords(),
    getLocale(),
  ]);
  const stageOf = new Map(stages.map((stage) => [stage.key, stageName(stage)]));
  return (row: QueueRow, href: string): Line => {
    const { id, organisation, applicant, sectors, days, assignee, mine } = row;
    const { date, words: due, late, more } = dueIn(row);
    const look = row.checks.filter((check) => check.look).slice(0, 2);
    return {
      ...{ id, href, organisation, applicant, sectors, days, date, due, late, more },
      select: t("bulk.one", { organisation }),
      kind: row.kind ? kinds.name(row.kind) : "",
      sectorNames: sectors.map((sector) => terms(`sector.${sector}`)).join(", ") || t("noSector"),
      country: row.country && countryName(row.country, locale),
      ...(row.recusal
        ? { noCheck: recusal("declared") }
        : look.length === 0
          ? {}
          : { look: look.map((check) => <CheckLine key={check.code} look text={said(check)} />) }),
      stage: (row.stage && stageOf.get(row.stage)) || status(row.status),
      tone: TONES[row.status],
      ownerLabel: r("columns.assignee"),
      owner: mine ? r("you") : (assignee ?? ""),
      ownership: mine ? "mine" : assignee === null ? "nobody" : "other",
    };
  };
}
