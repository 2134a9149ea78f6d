import { getTranslations } from "next-intl/server";
import type { ApplicationFields } from "#domain/membership/application/application-fields";
import { unreachableMembers } from "#domain/membership/member-references/unreachable-members";
import { requestContext } from "#lib/requests/request-context";

/** By question, which of the named members will not be asked, as the portal has no address for them. */
export async function unreachedNotes({ sections }: Pick<ApplicationFields, "sections">): Promise<Record<string, string>> {
  const [t, ctx] = await Promise.all([getTranslations("membership.memberReference"), requestContext()]);
  const asked = sections
    .flatMap(({ pages }) => pages.flatMap((page) => page.fields))
    .filter(({ type, answer }) => type === "organisations" && Array.isArray(answer) && answer.length > 0);
  const notes = await Promise.all(
    asked.map(async ({ key, answer = [] }) => {
      const members = await unreachableMembers(ctx, [answer].flat());
      return [key, members.map((member) => t("unreachable", { member })).join(" ")] as const;
    }),
  );
  return Object.fromEntries(notes.filter(([, note]) => note !== ""));
}
