import { getLocale, getTranslations } from "next-intl/server";
import { guarded } from "#components/layout/guarded";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { Note } from "#components/ui/note";
import { isJudge } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { Calls } from "./calls.tsx";
import { Complete } from "./complete.tsx";
import { Consortia } from "./consortia.tsx";
import { deskState } from "./desk-state.ts";
import { FirstSteps } from "./first-steps.tsx";
import { Following } from "./following.tsx";
import { Lacking } from "./lacking.tsx";
import { load } from "./load.ts";
import { Messages } from "./messages.tsx";
import { Searches } from "./searches.tsx";
import { Several } from "./several.tsx";
import { Waiting } from "./waiting.tsx";
import { Workplaces } from "./workplaces.tsx";

type Props = { searchParams: Promise<{ organisation?: string }> };

export async function generateMetadata() {
  const t = await getTranslations("common");
  return { title: `${t("member.desk")} · ${t("nav.member")}` };
}

export default guarded(async function DeskPage({ searchParams }: Props) {
  const { organisation } = await searchParams;
  const { person, desk, several, followed, searches, waitingMessages, workplaces } = await load(organisation);
  const [t, common, locale] = await Promise.all([getTranslations("organisations.desk"), getTranslations("common"), getLocale()]);
  const to = paths(locale);
  if (!desk)
    return (
      <>
        <Workplaces workplaces={workplaces} />
        <EmptyState
          level={workplaces.length > 0 ? 2 : 1}
          title={t("nobody")}
          action={
            isJudge(person) ? (
              <LinkButton href={to.staff()}>{common("openStaff")}</LinkButton>
            ) : (
              <LinkButton href={to.apply()}>{common("becomeMember")}</LinkButton>
            )
          }
        >
          {t("nobodyText")}
        </EmptyState>
        <Following followed={followed} />
        <Searches searches={searches} />
        <Several several={several} here={undefined} />
      </>
    );
  const { acting, own } = desk;
  const state = deskState(desk);
  return (
    <>
      <Waiting desk={desk} state={state} />
      {state === "hidden" ? (
        <Note tone="warn">
          <p className="given">{own.hidden?.reason}</p>
        </Note>
      ) : null}
      {state === "suspended" || state === "other" ? <Note tone="warn">{t("suspendedText")}</Note> : null}
      {desk.offers.edit ? (
        <div className="split mt-6">
          <FirstSteps desk={desk} />
          <Complete desk={desk} />
        </div>
      ) : null}
      <Consortia desk={desk} />
      {acting.status === "active" ? (
        <>
          <Lacking desk={desk} />
          <Calls desk={desk} />
        </>
      ) : null}
      <Messages waiting={waitingMessages} />
      <Following followed={followed} />
      <Searches searches={searches} />
      <Several several={several} here={acting} />
    </>
  );
});
