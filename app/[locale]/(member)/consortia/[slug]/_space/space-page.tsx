import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import type { Space, SpacePart } from "#domain/consortia/space-parts";
import { paths } from "#lib/paths";
import { titleOfFound } from "../../../../title-of-found.ts";
import { SpaceNav } from "./space-nav.tsx";

type Props = { space: Space; part: Exclude<SpacePart, "overview">; lead?: ReactNode; children: ReactNode };

/** One page of a workspace: the way here, its heading, and the way to the other pages. */
export async function SpacePage({ space, part, lead, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("consortia"), getLocale()]);
  const to = paths(locale);
  const trail = [
    { href: to.consortia(), text: t("title") },
    { href: to.consortium(space.slug), text: space.title },
    { href: to.consortiumWorkspace(space.slug), text: t("space.short") },
  ];
  return (
    <>
      <Breadcrumbs trail={trail} here={t(`space.parts.${part}`)} />
      <h1>{t(`space.parts.${part}`)}</h1>
      {lead ? <p className="lead mt-3">{lead}</p> : null}
      <SpaceNav space={space} here={part} />
      {children}
    </>
  );
}

/** The title of such a page, or that there is none for this reader. */
export async function spaceTitle(reading: Promise<Pick<Space, "title"> | undefined>, part: SpacePart) {
  const t = await getTranslations("consortia.space");
  return titleOfFound(reading, ({ title }) => `${t(`parts.${part}`)} · ${title}`);
}
