import { getLocale, getTranslations } from "next-intl/server";
import { memberReferencesOf } from "#domain/review/application/member-references";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";

/** What the members that the applicant named say of it. */
export async function References({ applicationId }: { applicationId: string }) {
  const [t, locale, ctx] = await Promise.all([getTranslations("review.memberReferences"), getLocale(), requestContext()]);
  const references = await memberReferencesOf(ctx, applicationId);
  if (!references || references.length === 0) return null;
  return (
    <section className="box mt-8">
      <h2>{t("title")}</h2>
      <dl className="fields">
        {references.map(({ id, member, slug, askedAt, answer, comment, answeredAt, state }) => (
          <div key={id}>
            <dt>
              <a href={paths(locale).organisation(slug)}>{member}</a>
            </dt>
            <dd>
              {answeredAt
                ? t(answer ?? "comment", { date: formatDate(answeredAt, locale) })
                : t(state === "answered" ? "comment" : state, { date: formatDate(askedAt, locale) })}
              {comment ? <p className="given wrap-anywhere">{comment}</p> : null}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
