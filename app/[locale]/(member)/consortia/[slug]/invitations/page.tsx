import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../../page-not-found.tsx";
import { FindMember } from "./find-member.tsx";
import { InviteForm } from "./invite-form.tsx";
import { load } from "./load.ts";
import { SentInvitations } from "./sent-invitations.tsx";

type Props = Parameters<typeof load>[0];

export async function generateMetadata(props: Props) {
  const [loaded, t] = await Promise.all([load(props).catch(() => undefined), getTranslations("invitations")]);
  return loaded ? { title: t("heading", { title: loaded.consortium.title }) } : {};
}

/** Whom the coordinator invited, and the way to invite a member. */
export default guarded(async function InvitationsPage(props: Props) {
  const [loaded, t, consortia, common, locale] = await Promise.all([
    load(props),
    getTranslations("invitations"),
    getTranslations("consortia"),
    getTranslations("common"),
    getLocale(),
  ]);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const { consortium, sent, member, named } = loaded;
  const to = paths(locale);
  const trail = [
    { href: to.consortia(), text: consortia("title") },
    { href: to.consortium(consortium.slug), text: consortium.title },
    { href: to.consortiumWorkspace(consortium.slug), text: consortia("space.short") },
  ];
  return (
    <>
      <Breadcrumbs label={common("nav.here")} trail={trail} here={t("title")} />
      <PageTitle lead={t("lead")}>{t("heading", { title: consortium.title })}</PageTitle>
      {member ? <InviteForm consortium={consortium} member={member} /> : <FindMember consortium={consortium} named={named} />}
      <SentInvitations consortium={consortium} sent={sent} />
    </>
  );
});
