import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { type ConsortiumStatus, isFromSources } from "#domain/consortia/state";
import type { Locale } from "#domain/kernel/state";
import type { Sector } from "#domain/organisations/state";
import { formatDateTime, formatRemaining } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { isNear } from "#lib/format/near";
import { paths } from "#lib/paths";
import { AnswersCall, type ShownCall } from "../call/answers-call.tsx";
import { AimInShort } from "./aim-in-short.tsx";
import { ConsortiumCard } from "./consortium-card.tsx";
import { coverageWords } from "./coverage-words.tsx";

type Role = { id: string; title: string; seats: number; taken: number };
export type Summarised = {
  slug: string;
  title: string;
  aim: { text: string; lang: Locale } | undefined;
  status: ConsortiumStatus;
  looking: boolean;
  closesAt: Date | null;
  zone: string | null;
  statedPartners: number | null;
  call: ShownCall | undefined;
  roles: readonly Role[];
  coverage: { covered: readonly Sector[]; missing: readonly Sector[]; open: readonly Sector[]; seats: number; taken: number };
};

type Props = { consortium: Summarised; now: Date; brief?: boolean; heading?: "h2" | "h3"; why?: ReactNode };

/** A consortium in a list: what it has and lacks, its open roles, when it closes. `brief` leaves the roles out. */
export async function ConsortiumSummary({ consortium, now, brief, heading, why }: Props) {
  const [t, wordsOf, locale] = await Promise.all([getTranslations("consortia"), coverageWords(), getLocale()]);
  const { title, slug, aim, looking, closesAt, zone, coverage, status, statedPartners } = consortium;
  const words = wordsOf(coverage);
  const at = closesAt && formatDateTime(closesAt, locale, { style: "short", ...(zone && { zone }) });
  const open = looking && !brief ? consortium.roles.filter((role) => role.taken < role.seats) : [];
  const seats = coverage.seats > 0 ? t("seatsOf", { taken: coverage.taken, seats: coverage.seats }) : "";
  const meta = [
    looking ? "" : t(`status.${isFromSources({ closesAt }) ? "fromSources" : status === "open" ? "closed" : status}`),
    statedPartners === null ? "" : t("stated", { n: statedPartners }),
  ].filter(Boolean);
  return (
    <ConsortiumCard
      heading={heading}
      href={paths(locale).consortium(slug)}
      title={title}
      aim={aim && <AimInShort aim={aim} />}
      has={coverage.covered}
      lacks={coverage.open}
      coverage={words.label}
      missing={looking ? words.lacks : undefined}
      call={consortium.call && !brief ? <AnswersCall call={consortium.call} now={now} /> : undefined}
      why={why}
      seats={seats || undefined}
      deadline={
        looking && closesAt && at
          ? {
              text: t("closes", { length: formatRemaining(closesAt, now, locale, zone ?? undefined), at }),
              near: isNear(closesAt, now, "closing"),
            }
          : undefined
      }
      meta={
        open.length > 0 || meta.length > 0 ? (
          <>
            {meta.join(BETWEEN_PARTS)}
            {meta.length > 0 && open.length > 0 ? BETWEEN_PARTS : null}
            {open.length > 0 ? `${t("openRoles")}: ` : null}
            {open.map((role) => t("openRole", { title: role.title, n: role.seats - role.taken })).join(", ")}
          </>
        ) : undefined
      }
    />
  );
}
