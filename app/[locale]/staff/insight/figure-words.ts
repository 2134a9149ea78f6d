import { getTranslations } from "next-intl/server";
import { NOT_STATED } from "#domain/insight/figures/members";
import { MAX_PAIRS } from "#domain/insight/figures/pairs";
import type { Reviewer } from "#domain/insight/figures/reviewers";
import { REVIEWER_DAYS, type StaffFigures } from "#domain/insight/staff-figures";
import { type KindKey, type Region, type Sector, standardKind } from "#domain/organisations/state";
import { APPLICANT_STAGE } from "#domain/review/state";
import { namedKinds } from "../../named-kinds.ts";
import { stageWords } from "../applications/[id]/stage-words.ts";
import { bandWords } from "./band-words.ts";

/** The limits of the figures, by which their words say them. */
export const FIGURE_LIMITS = { most: String(MAX_PAIRS), days: String(REVIEWER_DAYS) };

/** What the rows of the figures are called. */
export async function figureWords({ stages }: Pick<StaffFigures, "stages">) {
  const [t, terms, kinds, stageName, band] = await Promise.all([
    getTranslations("insight"),
    getTranslations("terms"),
    namedKinds(),
    stageWords(),
    bandWords(),
  ]);
  type Stated<Key> = Key | typeof NOT_STATED;
  return {
    band,
    stage: (key: string) =>
      key === APPLICANT_STAGE ? t("withApplicant") : stageName(stages.find((stage) => stage.key === key) ?? { key }),
    reviewer: ({ who, name }: Reviewer) => name ?? t(who === "former" ? "former" : "nobody"),
    kind(key: Stated<KindKey>) {
      if (key === NOT_STATED) return t("notStated");
      const [name, standard] = [kinds.name(key), standardKind(key)];
      return key === standard ? name : t("ofWhich", { kind: kinds.name(standard), name });
    },
    sector: (key: Stated<Sector>) => (key === NOT_STATED ? t("notStated") : terms(`sector.${key}`)),
    region: (key: Stated<Region>) => (key === NOT_STATED ? t("notStated") : terms(`region.${key}`)),
  };
}
