import type { KnownConsortium } from "#domain/consortia/facts";

/** The ids of the roles with a seat that the coordinator can still give: one that is neither taken nor promised to an organisation that was accepted or invited. */
export const unpromisedRoles = ({ roles, seats }: Pick<KnownConsortium, "roles" | "seats">): Set<string> =>
  new Set(
    roles.flatMap((role) => {
      const promised = seats.filter(
        ({ roleSoughtId, status, answer }) => roleSoughtId === role.id && (status === "invited" || answer === "accept"),
      );
      return role.taken + promised.length < role.seats ? [role.id] : [];
    }),
  );
