import { getLocale, getTranslations } from "next-intl/server";
import { isCommittee, isJudge, isStaff, isStaffAdmin } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { viewer } from "./viewer.ts";

/** Who the header names, and where their own pages are; nothing for a visitor, nor where the database cannot say: the page itself then says so. */
export async function headerPerson() {
  const who = await viewer().catch(() => undefined);
  if (!who || who.kind === "visitor") return;
  const [t, locale] = await Promise.all([getTranslations("common"), getLocale()]);
  const to = paths(locale);
  const staff = isJudge(who) ? { href: to.staff(), text: t(isStaff(who) ? "nav.staff" : "staff.committee") } : undefined;
  const href = staff && who.organisations.length === 0 ? to.account() : to.desk();
  return { name: who.name || who.email, href, staff, office: isStaff(who), admin: isStaffAdmin(who), committee: isCommittee(who) };
}
