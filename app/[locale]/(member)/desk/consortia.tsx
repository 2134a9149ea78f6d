import { getLocale, getTranslations } from "next-intl/server";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { paths } from "#lib/paths";
import { OwnConsortiumLine } from "../../own-consortium.tsx";
import { WaitingLines } from "../consortia/waiting-lines.tsx";
import type { Desk } from "./load.ts";

/** Where the organisation is in, or has asked, and what waits for its answer. */
export async function Consortia({ desk: { seats, waiting, now } }: { desk: Desk }) {
  const [t, locale] = await Promise.all([getTranslations("organisations.desk"), getLocale()]);
  const to = paths(locale);
  const thingsOf = (slug: string) => waiting.find((one) => one.slug === slug)?.things ?? [];
  if (seats.length === 0)
    return (
      <div className="sec">
        <EmptyState title={t("noConsortia")} action={<LinkButton href={to.consortia()}>{t("see")}</LinkButton>}>
          {t("noConsortiaText")}
        </EmptyState>
      </div>
    );
  return (
    <section className="sec">
      <div className="row between mb-3">
        <h2>{t("consortia")}</h2>
        <a href={to.consortia()}>{t("find")}</a>
      </div>
      <ul className="lines">
        {seats.map((seat) => (
          <OwnConsortiumLine key={seat.slug} seat={seat} now={now}>
            {thingsOf(seat.slug).length > 0 ? (
              <ul className="col-span-full mt-3 grid gap-x-6 gap-y-3 md:grid-cols-2">
                <WaitingLines slug={seat.slug} things={thingsOf(seat.slug)} now={now} />
              </ul>
            ) : null}
          </OwnConsortiumLine>
        ))}
      </ul>
    </section>
  );
}
