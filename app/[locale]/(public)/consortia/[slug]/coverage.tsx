import { getLocale, getTranslations } from "next-intl/server";
import { ValueChain } from "#components/organisation/value-chain";
import { eachUnbroken } from "#components/ui/unbroken";
import type { ConsortiumView } from "#domain/consortia/page-view";

const LOOK = { covered: "on", missing: "gap" } as const;

/** The strip with the gaps named. */
export async function Coverage({ coverage }: Pick<ConsortiumView, "coverage">) {
  const [t, terms, locale] = await Promise.all([getTranslations("consortia"), getTranslations("terms"), getLocale()]);
  const named = (sectors: typeof coverage.missing) =>
    sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ");
  const needed = named(coverage.needed);
  const helpful = named(coverage.missing.filter((sector) => !coverage.needed.includes(sector)));
  const title = needed
    ? t.rich("gaps.one", { sectors: needed, nb: eachUnbroken })
    : helpful
      ? t.rich("gaps.helpful", { sectors: helpful, nb: eachUnbroken })
      : coverage.seats > 0
        ? t("gaps.none")
        : t("gaps.nothing");
  const note = ({ state, taken, seats }: (typeof coverage.segments)[number]) =>
    state === "missing"
      ? t("segment.gap", { taken, seats })
      : seats > 0
        ? t("seatCount", { taken, seats })
        : state === "covered"
          ? t("segment.covered")
          : coverage.seats > 0
            ? t("segment.absent")
            : undefined;
  const links = Object.fromEntries(
    coverage.segments.map((segment) => [
      segment.sector,
      {
        text: terms(`sector.${segment.sector}`),
        note: note(segment),
        ...(segment.state !== "absent" && { state: LOOK[segment.state] }),
      },
    ]),
  ) as Parameters<typeof ValueChain>[0]["links"];
  return (
    <section className="sec">
      <h2>{title}</h2>
      {needed && helpful ? <p className="mb-3">{t.rich("gaps.helpful", { sectors: helpful, nb: eachUnbroken })}</p> : null}
      <ValueChain label={t("coverage")} links={links} />
    </section>
  );
}
