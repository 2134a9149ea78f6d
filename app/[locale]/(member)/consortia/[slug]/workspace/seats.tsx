import { getTranslations } from "next-intl/server";
import type { Commitments } from "#domain/consortia/commitments/commitments-of";
import type { CommitmentState } from "#domain/consortia/commitments/state";
import { openSeatsOf } from "#domain/consortia/roles/open-seats";
import type { Workspace } from "#domain/consortia/workspace";
import type { Sector } from "#domain/organisations/state";
import { COMMITMENT_STATES } from "../_space/commitment-tones.ts";

type Group = { key: string; title: string; sector?: Sector; states: CommitmentState[]; open: number };
type Props = { workspace: Pick<Workspace, "roles">; commitments: Commitments };

/** Each seat as a column that fills as its partner commits, by role; an open one is hatched. The words below say the same. */
export async function Seats({ workspace: { roles }, commitments: { partners } }: Props) {
  const [t, words] = await Promise.all([getTranslations("commitments"), getTranslations("consortia")]);
  const statesOf = (sits: (partner: (typeof partners)[number]["partner"]) => boolean) =>
    partners.flatMap(({ partner, commitment }) => (sits(partner) ? [commitment.state] : []));
  const groups: Group[] = [
    { key: "coordinator", title: words("page.coordinator"), states: statesOf(({ role }) => role === "coordinator"), open: 0 },
    ...roles.map(({ id, title, sector, seats, taken }) => ({
      ...{ key: id, title, sector, open: openSeatsOf({ seats, taken }) },
      states: statesOf(({ roleId }) => roleId === id),
    })),
    { key: "others", title: t("seats.others"), states: statesOf(({ role, roleId }) => role === "partner" && roleId === null), open: 0 },
  ];
  const tally = ({ states, open }: Group) => [
    ...COMMITMENT_STATES.flatMap((state) => {
      const n = states.filter((each) => each === state).length;
      return n > 0 ? [t.markup(`tally.${state}`, { n: String(n), b: (text) => text })] : [];
    }),
    ...(open > 0 ? [t("seats.open", { n: open })] : []),
  ];
  return (
    <>
      <p className="meta mt-3">{t("seats.caption")}</p>
      <ul className="seats mt-3">
        {groups
          .filter(({ states, open }) => states.length + open > 0)
          .map((group) => (
            <li key={group.key} className={group.sector ? `c-${group.sector}` : undefined}>
              <span className="seat-columns" aria-hidden="true">
                {[...group.states, ...Array<"open">(group.open).fill("open")].map((state, nth) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the columns of a role are alike and never move.
                  <i key={nth} className={state} />
                ))}
              </span>
              <b className="wrap-anywhere">{group.title}</b>
              <span className="meta num">{tally(group).join(", ")}</span>
            </li>
          ))}
      </ul>
    </>
  );
}
