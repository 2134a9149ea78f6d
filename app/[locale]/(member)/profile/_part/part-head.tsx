import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PageTitle } from "#components/ui/page-title";
import { paths } from "#lib/paths";

type Words = { title: string; lead: string; back: string; said?: ReactNode };

/** The heading of a page beside the profile, with the way back to it, and what was just done. */
export async function PartHead({ slug, title, lead, back, said }: Words & { slug: string }) {
  const to = paths(await getLocale());
  return (
    <>
      <PageTitle
        lead={lead}
        aside={
          <a className="alone" href={to.profile(slug)}>
            {back}
          </a>
        }
      >
        {title}
      </PageTitle>
      {said ? (
        <div role="status" className="note ok mb-4">
          {said}
        </div>
      ) : null}
    </>
  );
}
