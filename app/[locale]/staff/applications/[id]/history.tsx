import { getLocale, getTranslations } from "next-intl/server";
import type { ReviewView } from "#domain/review/review-reads";
import { formatDateTime } from "#lib/format";

const KNOWN = [
  "sent",
  "confirmed",
  "submitted",
  "opened",
  "link_requested",
  "taken",
  "assigned",
  "released",
  "advanced",
  "point_set",
  "point_dropped",
  "reminded",
  "noted",
  "changes_asked",
  "resent",
  "approved",
  "refused",
  "undone",
  "withdrawn",
  "conflict_declared",
  "conflict_withdrawn",
  "scored",
  "vote_opened",
  "voted",
  "vote_closed",
  "reopening_asked",
  "reopening_declined",
  "reopened",
  "reference_asked",
  "reference_answered",
  "consent_given",
  "consent_withdrawn",
] as const;
const BY = ["applicant", "visitor", "system", "person"] as const;
const FIELDS = ["firstName", "lastName", "country", "position", "organisation"] as const;

/** What happened and who did it, newest first, as the audit tells it. */
export async function History({ history }: { history: ReviewView["history"] }) {
  const [t, said, m, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("review.history"),
    getTranslations("membership.fields"),
    getLocale(),
  ]);
  const changed = (facts: Record<string, unknown>) => FIELDS.filter((name) => Array.isArray(facts.changed) && facts.changed.includes(name));
  return (
    <section className="box">
      <h2>{t("history.title")}</h2>
      <ol className="hist">
        {history.toReversed().map(({ seq, at, action, actorName, actorKind, facts }) => {
          const known = KNOWN.find((name) => action === `application.${name}`) ?? "other";
          const fields = changed(facts).map((name) => m(name));
          return (
            <li key={seq}>
              {said(known)}
              {fields.length > 0 ? <span className="meta block">{t("changedFields", { fields: fields.join(", ") })}</span> : null}
              <span className="meta num block">
                {actorName ?? t(`by.${BY.find((kind) => kind === actorKind) ?? "person"}`)}, {formatDateTime(at, locale)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
