import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { EmptyState } from "#components/ui/empty-state";
import { PageTitle } from "#components/ui/page-title";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { AskAs } from "./ask-as.tsx";
import { AskForm } from "./ask-form.tsx";
import { load } from "./load.ts";
import { PlaceCard } from "./place-card.tsx";

type Props = Parameters<typeof load>[0];

export async function generateMetadata(props: Props) {
  const t = await getTranslations("consortia");
  return titleOfFound(load(props), ({ consortium }) => `${t("ask.section", { title: consortium.title })} · ${t("title")}`);
}

export default guarded(async function MembershipPage(props: Props) {
  const [membership, t, words, locale] = await Promise.all([
    load(props),
    getTranslations("consortia"),
    formWords("consortia"),
    getLocale(),
  ]);
  if (!membership) {
    status(404);
    return <NotFound />;
  }
  const { consortium, places, askable, asking, why } = membership;
  const to = paths(locale);
  const trail = [
    { href: to.consortia(), text: t("title") },
    // Whoever asked or is invited does not read one that was hidden in the meantime, and answers here.
    ...(consortium.hidden && consortium.parts.length === 0 ? [] : [{ href: to.consortium(consortium.slug), text: consortium.title }]),
  ];
  const asked = places.find(({ invitationFacts }) => invitationFacts);
  const live = places.some(({ status }) => status === "asked" || status === "invited" || status === "joined");
  return (
    <>
      <Breadcrumbs trail={trail} here={t("space.yourPlace")} />
      <PageTitle
        lead={
          asked && consortium.coordinator ? t("ask.invitedBy", { coordinator: consortium.coordinator.name, name: asked.name }) : undefined
        }
      >
        {asked ? consortium.title : t("ask.section", { title: consortium.title })}
      </PageTitle>
      {places.map((place) => (
        <PlaceCard key={place.organisationId} consortium={consortium} place={place} />
      ))}
      {why && !live ? (
        <EmptyState state="denied" title={t("ask.cannot")} action={<a href={to.consortia()}>{t("empty.all")}</a>}>
          {words.refusal(why)}
        </EmptyState>
      ) : null}
      {askable.length > 1 ? <AskAs consortium={consortium} askable={askable} asking={asking} /> : null}
      {asking ? (
        <AskForm
          key={asking.organisation.organisationId}
          consortium={consortium}
          asking={asking}
          again={places.some(({ invitedAt }) => !invitedAt)}
        />
      ) : null}
    </>
  );
});
