import type { RoleRow } from "#components/consortium/role-rows";
import type { SoughtRole } from "#domain/consortia/roles/role-columns";
import type { Locale } from "#domain/kernel/state";
import { countryName } from "#lib/format/countries";

/** A role as its row in the form shows it. */
export const roleRow = ({ countries, ...role }: SoughtRole, locale: Locale): RoleRow => ({
  ...role,
  countries: countries.map((code) => countryName(code, locale)).join(", "),
});
