import { getLocale, getTranslations } from "next-intl/server";
import { ValueChain } from "#components/organisation/value-chain";
import { eachUnbroken } from "#components/ui/unbroken";
import type { ConsortiumView } from "#domain/consortia/page-view";

const LOOK = { covered: "on", partly: "gap", missing: "gap" } as const;

/** The strip with the gaps named. */
export async function Coverage({ coverage }: Pick<ConsortiumView, "coverage">) {
  const [t, terms, locale] = await Promise.all([getTranslations("consortia"), getTranslations("terms"), getLocale()]);
  const named = (sectors: typeof coverage.missing) =>
    sectors.map((sector) => terms(`sector.${sector}`).toLocaleLowerCase(locale)).join(", ");
  const nobody = named(coverage.needed.filter((sector) => coverage.missing.includes(sector)));
  const seats = named(coverage.needed.filter((sector) => !coverage.missing.includes(sector)));
  const helpful = named(coverage.open.filter((sector) => !coverage.needed.includes(sector)));
  const findings = [
    ...(nobody ? [t.rich("gaps.one", { sectors: nobody, nb: eachUnbroken })] : []),
    ...(seats ? [t.rich("gaps.seats", { sectors: seats, nb: eachUnbroken })] : []),
    ...(helpful ? [t.rich("gaps.helpful", { sectors: helpful, nb: eachUnbroken })] : []),
  ];
  const [title, ...others] =
    findings.length > 0 ? findings : [t(coverage.seats > 0 ? "gaps.none" : coverage.covered.length > 0 ? "gaps.nothing" : "gaps.unstated")];
  const note = ({ state, taken, seats }: (typeof coverage.segments)[number]) =>
    state === "missing" || state === "partly"
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
      {others.map((finding, nth) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: at most two sentences in a fixed order.
        <p key={nth} className="mb-3">
          {finding}
        </p>
      ))}
      <ValueChain label={t("coverage")} links={links} />
    </section>
  );
}
