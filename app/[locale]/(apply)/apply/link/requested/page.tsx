import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { linkTag } from "#components/ui/prose-tags";
import { CONFIRMATIONS_A_DAY, STATUS_LINKS_A_DAY } from "#domain/membership/application/mail-limit";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { cardMetadata, InACard } from "../../in-a-card.tsx";
import { DELETED_DAYS } from "../../mailed-link.ts";
import { loadRequested } from "./load.ts";

type Params = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = () => cardMetadata("requested");

export default guarded(async function Requested({ searchParams }: Params) {
  const [t, locale, { reference }] = await Promise.all([getTranslations("membership.requested"), getLocale(), searchParams]);
  const to = paths(locale);
  const asked = await loadRequested(reference);
  const tried = { days: String(PORTAL_LENGTHS.mailTried.n) };
  if (asked.by === "stranger")
    return (
      <InACard said="requested" lead={t(`unknown.${asked.standing}`, tried)}>
        <p className="mb-3">{t.rich("gone", { ...DELETED_DAYS, a: linkTag(to.apply()) })}</p>
      </InACard>
    );
  const own = asked.by === "applicant";
  return (
    <InACard
      said="requested"
      lead={t.rich(`mail.${asked.standing}`, {
        ...tried,
        email: asked.address,
        b: (words) => <b className="inline-block max-w-full text-ink">{words}</b>,
      })}
    >
      <p className="mb-3">{t("limit", { n: String(own ? STATUS_LINKS_A_DAY : CONFIRMATIONS_A_DAY) })}</p>
      <p className="mb-3">
        <a className="tap" href={own ? to.applyTasks(asked.reference) : to.applySent(asked.reference)}>
          {t(own ? "toApplication" : "toSent")}
        </a>
      </p>
    </InACard>
  );
});
