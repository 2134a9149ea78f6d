import { getLocale, getTranslations } from "next-intl/server";
import { Answers } from "#components/ui/answers";
import { ownMemberReferences } from "#domain/membership/member-references/member-reference-reads";
import { formatDate } from "#lib/format";
import { requestContext } from "#lib/requests/request-context";
import { applicant } from "./load.ts";

/** Which members were named, whether they have been asked and whether they answered; never what they said. */
export async function OwnMemberReferences({ reference, isOwn }: { reference: string; isOwn: boolean }) {
  const [t, their, locale, actor] = await Promise.all([
    getTranslations("membership.memberReference"),
    getTranslations("membership.own.their"),
    getLocale(),
    applicant(reference),
  ]);
  const references = await ownMemberReferences(await requestContext(actor));
  if (references.length === 0) return null;
  return (
    <section className="sec">
      <h2>{isOwn ? t("own") : their("references")}</h2>
      <Answers
        answers={references.map(({ member, state, at }) => ({
          question: member,
          answer: t(state, { date: formatDate(at, locale) }),
        }))}
      />
    </section>
  );
}
