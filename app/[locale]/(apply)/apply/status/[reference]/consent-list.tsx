import { getLocale, getTranslations } from "next-intl/server";
import { Answers } from "#components/ui/answers";
import { CONSENT_KINDS, type ConsentKind } from "#domain/membership/state";
import type { GivenConsent } from "#domain/membership/status/status-reads";
import { formatDate } from "#lib/format";
import { ConsentChoice } from "./consent-choice.tsx";

type Props = {
  reference: string;
  consents: GivenConsent[];
  /** No organisation will come of the application, whose contact person could be shown. */
  isOver?: boolean;
  /** The page that it is on, where that is not the status page. */
  from?: "check";
};

/** What was agreed to, in which text and when; taking back is as easy as giving. */
export async function ConsentList({ reference, consents, isOver = false, from }: Props) {
  const [t, locale] = await Promise.all([getTranslations("membership"), getLocale()]);
  const isGiven = (kind: ConsentKind) => consents.some((given) => given.kind === kind && !given.withdrawnAt);
  const answers = CONSENT_KINDS.filter((kind) => kind !== "newsletter" || isGiven(kind)).map((kind) => {
    const consent = consents.findLast((given) => given.kind === kind);
    const given = consent && !consent.withdrawnAt;
    const what = t(`fields.${kind}`);
    const words = consent && {
      date: formatDate(consent.withdrawnAt ?? consent.givenAt, locale),
      version: formatDate(consent.version, locale),
    };
    const answer = !words ? t("own.notAgreed") : t(kind === "privacy" ? "own.read" : given ? "own.agreed" : "own.takenBack", words);
    if (kind === "privacy" || (kind === "listing" && isOver && !given)) return { question: what, answer };
    const action = <ConsentChoice key={kind} reference={reference} kind={kind} given={Boolean(given)} from={from} />;
    return { question: what, answer, action };
  });
  return (
    <section className="sec">
      <h2>{t("own.consents")}</h2>
      <Answers answers={answers} />
    </section>
  );
}
