import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Frame } from "#components/layout/frame";
import { MemberNav } from "#components/layout/member-nav";
import { SiteFooter } from "#components/layout/site-footer";
import { SiteHeader } from "#components/layout/site-header";
import { SwitchOrganisation } from "#components/layout/switch-organisation";
import { Whose } from "#components/layout/whose";
import { logoOf } from "#domain/organisations/logo/logos";
import { countWaitingMessages } from "#domain/organisations/messages/message-reads";
import { paths } from "#lib/paths";
import { organisationHere } from "#lib/requests/here";
import { requestContext } from "#lib/requests/request-context";
import { headerPerson } from "#lib/sessions/header-person";
import { actingHere } from "#lib/sessions/signed-in";
import { viewer } from "#lib/sessions/viewer";
import { Answered } from "../answered.tsx";

export default async function MemberLayout({ children }: { children: ReactNode }) {
  const [who, person, t] = await Promise.all([viewer().catch(() => undefined), headerPerson(), getTranslations("terms")]);
  const acting = who?.kind === "person" ? actingHere(who, await organisationHere()) : undefined;
  const others = who?.kind === "person" ? who.organisations.filter(({ slug }) => slug !== acting?.slug) : [];
  const toAnswer = who?.kind === "person" ? await countWaitingMessages(await requestContext()).catch(() => 0) : 0;
  const logo = acting && (await logoOf(await requestContext(), acting.organisationId).catch(() => undefined));
  const to = paths(await getLocale());
  return (
    <Frame header={<SiteHeader person={person} />} footer={<SiteFooter person={person} />}>
      <div className="ws">
        <MemberNav toAnswer={toAnswer}>
          {acting ? (
            <>
              <Whose
                name={acting.name}
                role={t(`organisationRole.${acting.role}`)}
                logo={logo && to.organisationLogo(acting.slug, logo.version)}
              />
              <SwitchOrganisation others={others} />
            </>
          ) : null}
        </MemberNav>
        <div>
          <Answered />
          {children}
        </div>
      </div>
    </Frame>
  );
}
